package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.query.lists.CentreFilter;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param centre that held the case on that day
 * @param sequence of the entry in its case: the handle for putting it right
 * @param on the day it happened
 * @param slot planned due day it answers; absent for an extra one
 * @param contact whether she was reached
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
        FollowUpOutcome outcome,
        boolean contact,
        LocalDate recordedOn,
        @Nullable LocalDate correctedOn) {
    /** Newest first; total, so that a page never repeats a follow-up. */
    static final Comparator<RecordedFollowUp> ORDER = Comparator.comparing(RecordedFollowUp::place);

    static RecordedFollowUp of(UUID caseId, String number, String centre, FollowUp followUp) {
        return new RecordedFollowUp(
                caseId,
                number,
                centre,
                CentreFilter.districtOf(centre),
                followUp.sequence(),
                followUp.on(),
                followUp.slot(),
                followUp.mode(),
                followUp.outcome(),
                followUp.outcome().isContact(),
                followUp.recordedOn(),
                followUp.correctedOn());
    }

    Place place() {
        return new Place(on, number, sequence);
    }

    /** Where it stands in the register. */
    record Place(LocalDate on, String number, long sequence) implements Comparable<Place> {
        /** Newest first. */
        @Override
        public int compareTo(Place other) {
            int byDay = other.on.compareTo(on);
            int byNumber = byDay == 0 ? number.compareTo(other.number) : byDay;
            return byNumber == 0 ? Long.compare(other.sequence, sequence) : byNumber;
        }
    }
}
