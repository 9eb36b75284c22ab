package org.caseledger.query.disposals;

import java.time.LocalDate;
import java.util.Set;
import org.caseledger.events.ResolutionOutcome;

/**
 * A detail that was put right.
 *
 * @param corrects sequence of the corrected event
 * @param field of that event
 */
record Correction(long corrects, String field, String newValue) {
    private static final String OCCURRED_ON = "occurredOn";
    private static final String OUTCOME = "outcome";

    /** What a disposal shows and can be put right. */
    static boolean isShown(String field) {
        return Set.of(OCCURRED_ON, OUTCOME).contains(field);
    }

    Disposal appliedTo(Disposal disposal) {
        if (disposal.sequence() != corrects) {
            return disposal;
        }
        return switch (field) {
            case OCCURRED_ON -> disposal.on(LocalDate.parse(newValue));
            case OUTCOME -> disposal.with(ResolutionOutcome.valueOf(newValue));
            default -> disposal;
        };
    }
}
