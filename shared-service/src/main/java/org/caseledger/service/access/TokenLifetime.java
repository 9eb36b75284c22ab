package org.caseledger.service.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token must end, must not have ended, and must say whose it is. Goes by the wall clock, also in a demo. */
public final class TokenLifetime implements OAuth2TokenValidator<Jwt> {
    static final OAuth2Error EXPIRED = new OAuth2Error("token_expired");
    private static final OAuth2Error WRONG = new OAuth2Error("invalid_token");
    /** Clocks of an issuer and a service differ by seconds, not minutes. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final InstantSource wall;

    TokenLifetime(InstantSource wall) {
        this.wall = wall;
    }

    /** Of one that was believed. */
    public static Instant lastMoment(Jwt token) {
        return Objects.requireNonNull(token.getExpiresAt(), "else it is not believed")
                .plus(SKEW);
    }

    /**
     * For how long a stream may be open; never for no time at all, which others take for ever.
     *
     * @param last moment of the token of its reader
     */
    public static Duration ofStream(Instant last, Duration most) {
        long left = Math.max(1, Duration.between(Instant.now(), last).toMillis());
        return Duration.ofMillis(Math.min(left, most.toMillis()));
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = wall.instant();
        Instant expires = token.getExpiresAt();
        Instant begins = token.getNotBefore();
        String subject = token.getSubject();
        if (expires == null || subject == null || subject.isBlank()) {
            return OAuth2TokenValidatorResult.failure(WRONG);
        }
        if (now.isAfter(lastMoment(token))) {
            return OAuth2TokenValidatorResult.failure(EXPIRED);
        }
        return begins != null && now.plus(SKEW).isBefore(begins)
                ? OAuth2TokenValidatorResult.failure(WRONG)
                : OAuth2TokenValidatorResult.success();
    }
}
