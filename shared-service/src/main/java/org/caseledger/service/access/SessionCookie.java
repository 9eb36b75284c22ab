package org.caseledger.service.access;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The page's sign-in: a token in a cookie that scripts cannot read, other sites cannot send, and that is good for reading only. */
public final class SessionCookie {
    public static final String NAME = "caseledger-session";

    private SessionCookie() {}

    /** @param secure whether the page came over TLS */
    public static ResponseCookie holding(String token, Duration validity, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/")
                .maxAge(validity)
                .build();
    }

    /** Signs out. */
    public static ResponseCookie gone(boolean secure) {
        return holding("", Duration.ZERO, secure);
    }
}
