package org.caseledger.query.helplinecalls;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * A centre took a call up as a case of its own.
 *
 * @param caseId left out of answers to callers who do not see that case
 */
public record TakenUp(String centre, @Nullable UUID caseId, LocalDate on) {
    boolean isSeenBy(AccessScope scope) {
        return caseId != null && scope.sees(centre) && scope.seesCase(caseId);
    }

    TakenUp withoutCase() {
        return new TakenUp(centre, null, on);
    }
}
