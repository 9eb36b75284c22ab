package org.caseledger.service.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A believed token with what it allows. */
final class ScopedToken extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient AccessScope scope;
    private final boolean relieved;

    /** @param relieved whether every role that the token names was of a post that has ended */
    ScopedToken(Jwt jwt, AccessScope scope, boolean relieved, Collection<? extends GrantedAuthority> authorities) {
        super(jwt, authorities, scope.actor());
        this.scope = scope;
        this.relieved = relieved;
    }

    boolean isRelieved() {
        return relieved;
    }

    AccessScope scope() {
        return scope;
    }
}
