package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;

/**
 * The monitoring of one case; the content of one document of the view. It keeps when each thing was recorded, so that it answers for
 * every day as known at every moment.
 *
 * @param plans oldest first
 */
record Monitoring(String number, String centre, List<Plan> plans, List<MissedSlot> missed) {
    Monitoring {
        plans = List.copyOf(plans);
        missed = List.copyOf(missed);
    }

    static Monitoring of(CaseRegistered e) {
        return new Monitoring(e.number(), e.centre(), List.of(), List.of());
    }

    /** A plan that still stands gives way from its first day: there is never more than one in force. */
    Monitoring planned(FollowUpPlanned e, long position) {
        List<Plan> all = new ArrayList<>(
                plans.stream().map(plan -> plan.ended(plan.from(), position)).toList());
        all.add(Plan.of(e, position));
        return new Monitoring(number, centre, all, missed);
    }

    /** Of plans that share a due day, the one that stood on the day of the follow-up is answered, else the newest. */
    Monitoring answered(FollowUpRecorded e, LocalDate slot, long position) {
        Answer answer = new Answer(slot, e.occurredOn(), position);
        int index = indexOfPlan(slot, e.occurredOn());
        return index < 0 ? this : replaced(index, plan -> plan.answered(answer));
    }

    Monitoring missed(FollowUpMissed e, long position) {
        List<MissedSlot> all = new ArrayList<>(missed);
        all.add(new MissedSlot(e.dueOn(), e.occurredOn(), position));
        return new Monitoring(number, centre, plans, all);
    }

    Monitoring ended(LocalDate on, long position) {
        return new Monitoring(
                number,
                centre,
                plans.stream().map(plan -> plan.ended(on, position)).toList(),
                missed);
    }

    /** Slots of the plan in force for which this is so. */
    Stream<Slot> planned(Moment moment, SlotTest test) {
        return plans.stream()
                .filter(plan -> plan.isInForce(moment))
                .flatMap(plan -> plan.slots().stream()
                        .filter(slot -> test.holds(plan, slot, moment))
                        .map(slot -> new Slot(slot, plan.graceDays(), plan.position())));
    }

    private int indexOfPlan(LocalDate slot, LocalDate day) {
        int newest = -1;
        for (int i = plans.size() - 1; i >= 0; i--) {
            if (plans.get(i).slots().contains(slot)) {
                if (plans.get(i).stoodOn(day)) {
                    return i;
                }
                newest = Math.max(newest, i);
            }
        }
        return newest;
    }

    private Monitoring replaced(int index, UnaryOperator<Plan> change) {
        List<Plan> all = new ArrayList<>(plans);
        all.set(index, change.apply(all.get(index)));
        return new Monitoring(number, centre, all, missed);
    }

    @FunctionalInterface
    interface SlotTest {
        boolean holds(Plan plan, LocalDate slot, Moment moment);
    }

    /**
     * One follow-up on a list.
     *
     * @param position of the event that put it there
     */
    record Slot(LocalDate dueOn, int graceDays, long position) {}
}
