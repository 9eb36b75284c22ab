package org.caseledger.query.disposals;

import java.time.LocalDate;
import java.util.Set;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ResolutionOutcome;

/**
 * A detail that was put right.
 *
 * @param sequence of the correction itself, which may be retracted as well
 * @param corrects sequence of the corrected event
 * @param field of that event
 */
record Correction(long sequence, long corrects, String field, String newValue) {
    private static final String REGISTERED_ON = "registeredOn";
    private static final String OCCURRED_ON = "occurredOn";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";

    /** What a disposal shows. */
    static boolean isShown(String field) {
        return Set.of(REGISTERED_ON, OCCURRED_ON, OUTCOME, REASON).contains(field);
    }

    Disposal appliedTo(Disposal disposal) {
        if (disposal.sequence() != corrects) {
            return disposal;
        }
        return switch (field) {
            case OCCURRED_ON -> disposal.on(LocalDate.parse(newValue));
            case OUTCOME -> disposal.with(ResolutionOutcome.valueOf(newValue));
            case REASON -> disposal.with(ClosingReason.valueOf(newValue));
            default -> disposal;
        };
    }

    /** A case brought forward names its day of registration; only that can be wrong. */
    LocalDate appliedTo(LocalDate registeredOn) {
        return field.equals(REGISTERED_ON) ? LocalDate.parse(newValue) : registeredOn;
    }
}
