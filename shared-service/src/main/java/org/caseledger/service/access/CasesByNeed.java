package org.caseledger.service.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cases a caller has to do with. A bean of this kind narrows what callers see one by one; a service without one answers with
 * no single case.
 */
@FunctionalInterface
public interface CasesByNeed {
    /**
     * @param scope in one role, with what is in its care
     * @param one the only case that is asked about; all of the scope if absent
     */
    CasesInSight of(AccessScope scope, @Nullable UUID one);

    /** Whether the caller sees a case in this role. */
    default boolean sees(AccessScope scope, UUID one) {
        return of(scope, one).hasDutiesOf(one);
    }
}
