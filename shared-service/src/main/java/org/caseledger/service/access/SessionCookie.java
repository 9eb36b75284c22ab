package org.caseledger.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.jwt.Jwt;

/** The page's sign-in: a token in a cookie that scripts cannot read, other sites cannot send, and that is good for reading, and for what the page itself sends. */
public final class SessionCookie {
    public static final String NAME = "caseledger-session";

    private SessionCookie() {}

    /**
     * As long as the token is good.
     *
     * @param secure whether the page came over TLS
     */
    public static ResponseCookie holding(Jwt token, boolean secure) {
        return holding(token.getTokenValue(), validity(token), secure);
    }

    /** From now on; nothing for a token that does not say when it ends. */
    public static Duration validity(Jwt token) {
        Instant now = Instant.now();
        return Duration.between(now, Optional.ofNullable(token.getExpiresAt()).orElse(now));
    }

    private static ResponseCookie holding(String token, Duration validity, boolean secure) {
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
