package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param centre that held the case on that day
 * @param sequence of the entry in its case: the handle for putting it right
 * @param on the day it happened
 * @param slot planned due day it answers; absent for an extra one
 * @param outcome absent for who may not know it
 * @param contact whether she was reached; absent for who may not know the outcome
 * @param recordedOn the day it was first entered
 * @param correctedOn the day it was last put right, if it was
 */
record RecordedFollowUp(
        UUID caseId,
        String number,
        String centre,
        String district,
        long sequence,
        LocalDate on,
        @Nullable LocalDate slot,
        FollowUpMode mode,
        @Nullable FollowUpOutcome outcome,
        @Nullable Boolean contact,
        LocalDate recordedOn,
        @Nullable LocalDate correctedOn) {

    /** As this caller sees it. */
    RecordedFollowUp seenBy(AccessScope scope) {
        return scope.seesClassification(caseId)
                ? this
                : new RecordedFollowUp(
                        caseId,
                        number,
                        centre,
                        district,
                        sequence,
                        on,
                        slot,
                        mode,
                        null,
                        null,
                        recordedOn,
                        correctedOn);
    }
}
