package org.caseledger.query.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.caseledger.service.access.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** After the page forgot the token the issuer must forget the person: the next one at the same machine would be signed in as her. */
@Hidden
@ConditionalOnProperty(SignInConfiguration.CLIENT)
@RestController
final class SignOutController {
    static final String PATH = "/session/end";

    private static final String PAGE = "/";

    private final IssuerSession session;

    SignOutController(IssuerRegistration issuer) {
        this.session = new IssuerSession(issuer);
    }

    /** Of nobody where no identity comes, as from another site. */
    @GetMapping(PATH)
    ResponseEntity<Void> end(HttpServletRequest request) {
        String identity = IdentityCookie.of(request);
        boolean secure = request.isSecure();
        if (identity == null) {
            return to(PAGE);
        }
        ResponseCookie token = SessionCookie.gone(secure);
        try {
            return session.end(identity, null, request)
                    .map(end -> to(end.toString(), token, IdentityCookie.untilEnded(identity, secure)))
                    .orElseGet(() -> to(PAGE, token, IdentityCookie.gone(secure)));
        } catch (IssuerAway away) {
            return to("/?refused=not-ended", token, IdentityCookie.untilEnded(identity, secure));
        }
    }

    /** Back from the issuer. */
    @GetMapping(IssuerSession.ENDED)
    ResponseEntity<Void> ended(
            @RequestParam(name = IssuerSession.STATE, required = false) @Nullable String state,
            HttpServletRequest request) {
        return to(
                LeftSession.GOES_ON.equals(state) ? SignInConfiguration.START : PAGE,
                IdentityCookie.gone(request.isSecure()));
    }

    private static ResponseEntity<Void> to(String address, ResponseCookie... cookies) {
        ResponseEntity.HeadersBuilder<?> answer =
                ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address));
        for (ResponseCookie cookie : cookies) {
            answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return answer.build();
    }
}
