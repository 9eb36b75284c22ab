package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.events.FollowUpPlanned;
import org.jspecify.annotations.Nullable;

/**
 * One monitoring plan with what was answered.
 *
 * @param position at which it was recorded
 * @param from day of the resolution that began it
 */
record Plan(
        long position,
        LocalDate from,
        List<LocalDate> slots,
        int earlyDays,
        int graceDays,
        List<Answer> answers,
        @Nullable PlanEnd end) {

    Plan {
        slots = List.copyOf(slots);
        answers = List.copyOf(answers);
    }

    static Plan of(FollowUpPlanned e, long position) {
        return new Plan(position, e.occurredOn(), e.slots(), e.earlyDays(), e.graceDays(), List.of(), null);
    }

    Plan answered(Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return new Plan(position, from, slots, earlyDays, graceDays, all, end);
    }

    /** It ends once. */
    Plan ended(LocalDate on, long at) {
        return end != null ? this : new Plan(position, from, slots, earlyDays, graceDays, answers, new PlanEnd(on, at));
    }

    /** As known by now; on its last day it still takes an answer. */
    boolean stoodOn(LocalDate day) {
        return !day.isBefore(from) && (end == null || !day.isAfter(end.on()));
    }

    boolean isInForce(Moment moment) {
        return position <= moment.position() && !from.isAfter(moment.day()) && (end == null || !end.holds(moment));
    }

    boolean isOverdue(LocalDate slot, Moment moment) {
        return moment.day().isAfter(slot.plusDays(graceDays)) && !isAnswered(slot, moment);
    }

    /** It may be answered, is not, and is not overdue either. */
    boolean isDue(LocalDate slot, Moment moment) {
        return !moment.day().isBefore(slot.minusDays(earlyDays))
                && !moment.day().isAfter(slot.plusDays(graceDays))
                && !isAnswered(slot, moment);
    }

    private boolean isAnswered(LocalDate slot, Moment moment) {
        LocalDate earliest = slot.minusDays(earlyDays);
        return answers.stream()
                .anyMatch(answer -> answer.slot().equals(slot)
                        && answer.position() <= moment.position()
                        && !answer.on().isBefore(earliest)
                        && !answer.on().isAfter(moment.day()));
    }
}
