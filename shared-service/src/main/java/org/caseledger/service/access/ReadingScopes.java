package org.caseledger.service.access;

import java.lang.reflect.AnnotatedElement;
import java.security.Principal;
import java.util.Set;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The caller's {@link AccessScope} in the one role that {@link ReadBy} leaves, with what is in the care of the caller's centres now. */
public final class ReadingScopes {
    private final ObjectProvider<CentresInCare> inCare;

    ReadingScopes(ObjectProvider<CentresInCare> inCare) {
        this.inCare = inCare;
    }

    /** Roles that may read there; none where anybody reads who has a token. */
    public static Set<Role> readers(AnnotatedElement method, Class<?> controller) {
        return ReadingRole.readers(method, controller);
    }

    /** @throws org.springframework.security.access.AccessDeniedException for a caller none of whose roles reads there */
    public AccessScope of(AnnotatedElement method, Class<?> controller, @Nullable Principal caller) {
        AccessScope whole = AccessScopes.of(caller);
        Set<Role> readers = readers(method, controller);
        AccessScope scope = readers.isEmpty() ? whole : ReadingRole.narrowed(whole, readers);
        CentresInCare care = inCare.getIfAvailable();
        return care == null ? scope : care.widen(scope);
    }
}
