package org.caseledger.service.access;

import java.util.Set;

/**
 * Who acts for whom while a centre is suspended. A bean of this kind widens the scope of centre staff to the centres that theirs take
 * care of now, until those work again. A service without such a bean leaves scopes as tokens say them.
 */
public interface CentresInCare {
    /** Suspended centres that any of these acts for now. */
    Set<String> of(Set<String> caretakers);

    /** The same caller with what is in their care now. */
    default AccessScope widen(AccessScope scope) {
        return scope.worksAtCentre() ? scope.caringFor(of(scope.centres())) : scope;
    }
}
