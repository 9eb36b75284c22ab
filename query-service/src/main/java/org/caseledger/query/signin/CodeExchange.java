package org.caseledger.query.signin;

import org.caseledger.service.access.IssuerAnswers;
import org.caseledger.service.limits.ConcurrencyLimit;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The code that somebody came back with for a token. Anybody may send one that is made up, and the issuer may be slow: few are exchanged at
 * once, and none is waited for longer than some seconds, so that all else has threads.
 */
final class CodeExchange implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {
    /** Of two hundred threads; at an issuer that answers in a tenth of a second 160 people sign in each second. */
    private static final int AT_ONCE = 16;

    private final ConcurrencyLimit running = new ConcurrencyLimit(AT_ONCE, AT_ONCE);
    private final RestClientAuthorizationCodeTokenResponseClient client =
            new RestClientAuthorizationCodeTokenResponseClient();

    CodeExchange() {
        client.setRestClient(RestClient.builder()
                .requestFactory(IssuerAnswers.patient())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        try (ConcurrencyLimit.Permit ignored = running.acquire("anybody").orElseThrow(CodeExchange::tooMany)) {
            return client.getTokenResponse(request);
        }
    }

    private static OAuth2AuthorizationException tooMany() {
        return new OAuth2AuthorizationException(
                new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE),
                new IssuerAway(new IllegalStateException(AT_ONCE + " codes are being exchanged")));
    }
}
