package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cases a caller has to do with. A bean of this kind narrows what callers see one by one; a service without one answers with
 * no single case.
 */
public interface CasesByNeed {
    /**
     * Of the places of the scope: what they do not have is not seen, whatever this says.
     *
     * @param scope in one role, with what is in its care
     * @param one the only case that is asked about; all of the scope if absent
     * @param request whose position is waited for where something has to be looked up
     */
    CasesInSight of(AccessScope scope, @Nullable UUID one, HttpServletRequest request);

    /** Whether the caller sees a case in this role, wherever it is. */
    boolean sees(AccessScope scope, UUID one, HttpServletRequest request);
}
