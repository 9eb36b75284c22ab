package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.jspecify.annotations.Nullable;

/** One plan of monitoring: its slots, what answered them, which of them were missed, and when it ended. */
final class MonitoringPlan {
    private final FollowUpPlanned planned;
    private final List<FollowUpRecorded> answers = new ArrayList<>();
    private final Set<LocalDate> missed = new HashSet<>();
    private @Nullable LocalDate endedOn;

    MonitoringPlan(FollowUpPlanned planned) {
        this.planned = planned;
    }

    FollowUpPlanned planned() {
        return planned;
    }

    boolean has(LocalDate slot) {
        return planned.slots().contains(slot);
    }

    /** Names one of its slots, and was not made too early for it. */
    boolean isAnsweredBy(FollowUpRecorded answer) {
        LocalDate slot = answer.slot();
        return slot != null && has(slot) && !answer.occurredOn().isBefore(earliestFor(slot));
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(planned.occurredOn()) && (endedOn == null || !day.isAfter(endedOn));
    }

    LocalDate earliestFor(LocalDate slot) {
        return slot.minusDays(planned.earlyDays());
    }

    /** The first day on which a slot without an answer is overdue. */
    LocalDate overdueOn(LocalDate slot) {
        return planned.overdueOn(slot);
    }

    LocalDate monitoringEndsOn() {
        return planned.monitoringEndsOn();
    }

    boolean lastSlotWasContacted() {
        LocalDate last = planned.slots().get(planned.slots().size() - 1);
        return answers.stream()
                .anyMatch(
                        answer -> last.equals(answer.slot()) && answer.outcome().isContact());
    }

    /**
     * Nothing was recorded for the slot by the end of the day it became overdue, on which the plan still stood. An answer of a later day
     * does not undo that, so days on which no sweep ran are caught up with the same facts.
     */
    boolean wasNeglected(LocalDate slot) {
        LocalDate overdue = overdueOn(slot);
        return !missed.contains(slot)
                && (endedOn == null || endedOn.isAfter(overdue))
                && answers.stream()
                        .noneMatch(answer -> slot.equals(answer.slot())
                                && !answer.occurredOn().isAfter(overdue));
    }

    boolean stands() {
        return endedOn == null;
    }

    /** As if it had ended on the day it began. */
    void giveWay() {
        end(planned.occurredOn());
    }

    void answered(FollowUpRecorded answer) {
        answers.add(answer);
    }

    void missed(LocalDate slot) {
        missed.add(slot);
    }

    void end(LocalDate on) {
        endedOn = endedOn == null ? on : endedOn;
    }
}
