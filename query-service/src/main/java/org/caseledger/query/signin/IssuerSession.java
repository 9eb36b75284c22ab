package org.caseledger.query.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the issuer forgets a person. */
final class IssuerSession {
    /** Where it sends back to then. */
    static final String ENDED = "/session/ended";

    /** It says again what it was told, so that whoever wanted to sign in goes on. */
    static final String STATE = "state";

    private final IssuerRegistration issuer;

    IssuerSession(IssuerRegistration issuer) {
        this.issuer = issuer;
    }

    /**
     * Empty where the issuer has no such address.
     *
     * @param state absent where nobody goes on: an empty parameter would be refused when it comes back
     * @throws IssuerAway where it is not known and cannot be asked for
     */
    Optional<URI> end(String identity, @Nullable String state, HttpServletRequest request) {
        Object end =
                issuer.get().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        String back =
                ServletUriComponentsBuilder.fromContextPath(request).path(ENDED).toUriString();
        return Optional.ofNullable(end)
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("id_token_hint", "{identity}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .queryParamIfPresent(STATE, Optional.ofNullable(state))
                        .encode()
                        .buildAndExpand(identity, back)
                        .toUri());
    }
}
