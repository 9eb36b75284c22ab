package org.caseledger.query.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** After the page forgot the token the issuer must forget the person: the next one at the same machine would be signed in as her. */
@Hidden
@ConditionalOnProperty(SignInConfiguration.CLIENT)
@RestController
final class SignOutController {
    static final String PATH = "/session/end";

    private final IssuerRegistration issuer;

    SignOutController(IssuerRegistration issuer) {
        this.issuer = issuer;
    }

    @GetMapping(PATH)
    ResponseEntity<Void> end(
            @CookieValue(name = SignedIn.IDENTITY, required = false) @Nullable String identity,
            HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.SET_COOKIE,
                        SignedIn.identityGone(request.isSecure()).toString())
                .location(where(identity))
                .build();
    }

    private URI where(@Nullable String identity) {
        String page =
                ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
        String end = identity == null ? null : endOfSession();
        if (end == null) {
            return URI.create(page);
        }
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", "{identity}")
                .queryParam("post_logout_redirect_uri", "{page}")
                .encode()
                .buildAndExpand(identity, page)
                .toUri();
    }

    /** Absent where the issuer has none, and while it is away: its session ends by itself. */
    private @Nullable String endOfSession() {
        try {
            Map<String, Object> said = issuer.get().getProviderDetails().getConfigurationMetadata();
            return said.get("end_session_endpoint") instanceof String end ? end : null;
        } catch (IssuerAway away) {
            return null;
        }
    }
}
