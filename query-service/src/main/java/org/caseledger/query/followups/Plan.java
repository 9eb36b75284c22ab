package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.query.entries.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One monitoring plan.
 *
 * @param resolution sequence of the entry in the case whose plan it is: the resolution, or the bringing forward of a resolved case
 * @param from day of the resolution that began it
 * @param recordedOn day on which it was recorded, where slots were past by then
 */
record Plan(
        long resolution,
        LocalDate from,
        List<LocalDate> slots,
        int earlyDays,
        int graceDays,
        @Nullable LocalDate recordedOn,
        Known known)
        implements Known.Saying<Plan> {

    Plan {
        slots = List.copyOf(slots);
    }

    static Plan of(FollowUpPlanned e, long resolution, long position) {
        return new Plan(
                resolution,
                e.occurredOn(),
                e.slots(),
                e.earlyDays(),
                e.graceDays(),
                e.recordedOn(),
                Known.since(position));
    }

    /** That of its resolution: it goes when that is retracted. */
    @Override
    public long sequence() {
        return resolution;
    }

    @Override
    public Plan with(Known other) {
        return new Plan(resolution, from, slots, earlyDays, graceDays, recordedOn, other);
    }

    boolean hasBegun(Moment moment) {
        return known.at(moment.position()) && !from.isAfter(moment.day());
    }

    boolean isOverdue(LocalDate slot, LocalDate day) {
        return !day.isBefore(overdueOn(slot));
    }

    /** The first day on which it is; the grace of a slot that was past when the plan was recorded begins with that day. */
    LocalDate overdueOn(LocalDate slot) {
        LocalDate due = recordedOn != null && slot.isBefore(recordedOn) ? recordedOn : slot;
        return due.plusDays(graceDays + 1L);
    }

    /** It may be answered and is not overdue. */
    boolean isDue(LocalDate slot, LocalDate day) {
        return !day.isBefore(earliest(slot)) && !isOverdue(slot, day);
    }

    LocalDate earliest(LocalDate slot) {
        return slot.minusDays(earlyDays);
    }
}
