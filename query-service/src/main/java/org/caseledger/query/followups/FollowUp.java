package org.caseledger.query.followups;

import java.time.LocalDate;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.query.entries.Moment;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as it was recorded, or as it was put right later.
 *
 * @param sequence of the entry in the case
 * @param on the day it happened
 * @param slot planned due day it answers; absent for an extra one
 * @param recordedOn the day it was first entered
 * @param correctedOn the day it was last put right, if it was
 */
record FollowUp(
        long sequence,
        LocalDate on,
        @Nullable LocalDate slot,
        FollowUpMode mode,
        FollowUpOutcome outcome,
        LocalDate recordedOn,
        @Nullable LocalDate correctedOn,
        Known known)
        implements Known.Saying<FollowUp> {

    static FollowUp of(FollowUpRecorded e, long sequence, LocalDate today, long position) {
        return new FollowUp(
                sequence, e.occurredOn(), e.slot(), e.mode(), e.outcome(), today, null, Known.since(position));
    }

    @Override
    public FollowUp with(Known other) {
        return new FollowUp(sequence, on, slot, mode, outcome, recordedOn, correctedOn, other);
    }

    FollowUp corrected(DetailsCorrected e, LocalDate today) {
        boolean redated = e.field().equals("occurredOn");
        boolean moved = e.field().equals("slot");
        return new FollowUp(
                sequence,
                redated ? LocalDate.parse(e.newValue()) : on,
                moved ? LocalDate.parse(e.newValue()) : slot,
                e.field().equals("mode") ? code(e, FollowUpMode.class) : mode,
                e.field().equals("outcome") ? code(e, FollowUpOutcome.class) : outcome,
                recordedOn,
                today,
                known);
    }

    /** It names the slot and lies in the slot's time, as far as the moment reaches. */
    boolean answers(LocalDate planned, LocalDate earliest, Moment moment) {
        return planned.equals(slot)
                && known.at(moment.position())
                && !on.isBefore(earliest)
                && !on.isAfter(moment.day());
    }

    private static <C> C code(DetailsCorrected e, Class<C> list) {
        return LedgerJson.mapper().convertValue(e.newValue(), list);
    }
}
