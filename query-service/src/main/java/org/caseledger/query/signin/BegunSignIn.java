package org.caseledger.query.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * What the service must know again when the issuer sends somebody back, in a cookie of that browser that scripts cannot read: any node can go on, and
 * nothing is kept for those who do not come back. Each sign-in has its own, since windows of one browser renew their tokens at the same time.
 */
final class BegunSignIn implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** How its name begins. */
    static final String COOKIE = "caseledger-sign-in-";

    /** How a state begins that was made here; with it the name of its cookie ends. */
    private static final Pattern OURS = Pattern.compile("[\\w-]{16}");

    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** At once in one browser: with many more a request would be too large. */
    private static final int MOST = 4;

    /** In their order; none has a dot. */
    private static final int PARTS = 5;

    private final IssuerRegistration issuer;

    BegunSignIn(IssuerRegistration issuer) {
        this.issuer = issuer;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        List<Cookie> others = all(request);
        others.stream()
                .limit(Math.max(0, others.size() - MOST + 1)) // a browser sends the oldest first
                .forEach(oldest -> set(response, oldest.getName(), "", Duration.ZERO, request.isSecure()));
        String parts = String.join(
                ".",
                begun.getState(),
                attribute(begun, OidcParameterNames.NONCE),
                attribute(begun, PkceParameterNames.CODE_VERIFIER),
                encoded(Objects.requireNonNull(begun.getRedirectUri())),
                encoded(attribute(begun, SignInRequests.THEN)));
        set(response, name(begun.getState()).orElseThrow(), parts, LONGEST, request.isSecure());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String[] parts = name(request.getParameter(OAuth2ParameterNames.STATE))
                .map(name -> WebUtils.getCookie(request, name))
                .map(cookie -> cookie.getValue().split("\\."))
                .orElse(new String[0]);
        if (parts.length != PARTS) {
            return null;
        }
        try {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(Objects.requireNonNull(
                            issuer.get().getProviderDetails().getAuthorizationUri()))
                    .clientId(issuer.get().getClientId())
                    .scopes(issuer.get().getScopes())
                    .state(parts[0])
                    .redirectUri(decoded(parts[3]))
                    .attributes(Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID,
                            IssuerRegistration.ID,
                            OidcParameterNames.NONCE,
                            parts[1],
                            PkceParameterNames.CODE_VERIFIER,
                            parts[2],
                            SignInRequests.THEN,
                            decoded(parts[4])))
                    .build();
        } catch (IllegalArgumentException | IssuerAway nothingToGoOnWith) {
            return null;
        }
    }

    /** Each counts once. Where to go on is left in the request. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        if (begun != null) {
            set(response, name(begun.getState()).orElseThrow(), "", Duration.ZERO, request.isSecure());
            request.setAttribute(SignInRequests.THEN, attribute(begun, SignInRequests.THEN));
        }
        return begun;
    }

    private static String attribute(OAuth2AuthorizationRequest begun, String name) {
        return Objects.requireNonNull(begun.<String>getAttribute(name), name);
    }

    private static Optional<String> name(@Nullable String state) {
        return Optional.ofNullable(state)
                .map(OURS::matcher)
                .filter(Matcher::lookingAt)
                .map(begins -> COOKIE + begins.group());
    }

    private static List<Cookie> all(HttpServletRequest request) {
        return request.getCookies() == null
                ? List.of()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().startsWith(COOKIE))
                        .toList();
    }

    /** {@code Lax}, because whoever comes back comes from the issuer. */
    private static void set(
            HttpServletResponse response, String name, String value, Duration validity, boolean secure) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/session")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(secure)
                        .maxAge(validity)
                        .build()
                        .toString());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
