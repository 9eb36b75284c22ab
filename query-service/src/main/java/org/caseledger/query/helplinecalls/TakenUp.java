package org.caseledger.query.helplinecalls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre took a call up as a case of its own.
 *
 * @param caseId left out of answers to callers who do not see that centre
 */
public record TakenUp(String centre, @Nullable UUID caseId, LocalDate on) {
    TakenUp withoutCase() {
        return new TakenUp(centre, null, on);
    }
}
