package org.caseledger.query.page;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.SessionCookie;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in to the page. The token goes into a cookie that scripts cannot read, other sites cannot send, and that is good for
 * reading and for what the page itself sends, because {@code EventSource} cannot send an {@code Authorization} header.
 */
@RestController
@Tag(name = "Session", description = "Who asks")
class SessionController {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final DemoUsers users;

    SessionController(JwtDecoder decoder, DemoUsers users) {
        this.decoder = decoder;
        this.users = users;
    }

    /** Either a token of one's own, or a demo user as the page offers it. */
    record SignIn(@Nullable String token, @Nullable String demoUser) {}

    @PostMapping("/session")
    ResponseEntity<Void> signIn(@RequestBody SignIn request, HttpServletRequest http) {
        String token = Optional.ofNullable(request.token())
                .or(() -> Optional.ofNullable(request.demoUser()).flatMap(users::token))
                .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "SIGN_IN_EMPTY"));
        return answer(SessionCookie.holding(believed(token), http.isSecure()));
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(HttpServletRequest http) {
        return answer(SessionCookie.gone(http.isSecure()));
    }

    /** Who the caller is, and what the caller may see. */
    @GetMapping("/api/session")
    PageSession session(AccessScope scope) {
        return PageSession.of(scope);
    }

    private Jwt believed(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw new ProblemException(HttpStatus.UNAUTHORIZED, "TOKEN_INVALID");
        } catch (JwtException e) { // no fault of the token
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "ISSUER_AWAY", RETRY_AFTER);
        }
    }

    private static ResponseEntity<Void> answer(ResponseCookie cookie) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
