package org.caseledger.query.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The identity token, which the issuer takes as proof that the one who signed in signs out. It goes when the issuer has ended her session: as long
 * as it is there without a token of the page, the next person at the same browser would be signed in as her.
 */
final class IdentityCookie {
    private static final String NAME = "caseledger-identity";

    /** As long as the issuer may know her: what it was not told is told later. */
    private static final Duration UNTIL_ENDED = Duration.ofHours(10);

    private IdentityCookie() {}

    static @Nullable String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    static ResponseCookie holding(String token, Duration validity, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .path("/session")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .maxAge(validity)
                .build();
    }

    static ResponseCookie untilEnded(String token, boolean secure) {
        return holding(token, UNTIL_ENDED, secure);
    }

    static ResponseCookie gone(boolean secure) {
        return holding("", Duration.ZERO, secure);
    }
}
