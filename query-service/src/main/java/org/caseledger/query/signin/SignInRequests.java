package org.caseledger.query.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What the issuer is asked when somebody signs in: a code that is worth nothing without a secret of this request (PKCE). */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {
    /** Address of the page to come back to. */
    static final String THEN = "then";

    /** An address of this page, and never one of another host. */
    private static final Pattern OF_THE_PAGE = Pattern.compile("/[a-z-]*(\\?[A-Za-z0-9=&%.,:_+~*-]*)?");

    private static final int LONGEST = 1_000;

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInRequests(IssuerRegistration issuer) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(issuer);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals(SignInConfiguration.START)
                ? resolve(request, IssuerRegistration.ID)
                : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        String then = then(request.getParameter(THEN));
        return OAuth2AuthorizationRequest.from(Objects.requireNonNull(requests.resolve(request, registrationId)))
                .attributes(attributes -> attributes.put(THEN, then))
                .build();
    }

    private static String then(@Nullable String asked) {
        return asked != null
                        && asked.length() <= LONGEST
                        && OF_THE_PAGE.matcher(asked).matches()
                ? asked
                : "/";
    }
}
