package org.caseledger.query.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.service.access.AccessScopes;
import org.caseledger.service.access.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** What is left of a sign-in: the token in the cookie of the page, and for signing out at the issuer who it was. The service keeps nothing. */
final class SignedIn implements OAuth2AuthorizedClientRepository {
    private final JwtDecoder decoder;

    /** @param decoder that believes what the services believe */
    SignedIn(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Jwt token = believed(client.getAccessToken().getTokenValue());
        if (person.getPrincipal() instanceof OidcUser user) { // without a post, too: to sign out
            String identity = user.getIdToken().getTokenValue();
            add(response, IdentityCookie.holding(identity, SessionCookie.validity(token), request.isSecure()));
        }
        if (AccessScopes.of(token).roles().isEmpty()) {
            throw new NotEntitled();
        }
        add(response, SessionCookie.holding(token, request.isSecure()));
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        add(response, SessionCookie.gone(request.isSecure()));
    }

    private Jwt believed(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN), e);
        } catch (JwtException e) { // no fault of the token
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), new IssuerAway(e));
        }
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
