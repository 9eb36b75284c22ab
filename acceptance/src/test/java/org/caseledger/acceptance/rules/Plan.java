package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring plan that a standing resolution began.
 *
 * @param end what ended it, if anything did
 */
record Plan(Entry planned, @Nullable Entry end, KnownCase of) {

    /** Oldest first. The plan of a retracted resolution never was; the newer plan of a redated one takes the place of the older. */
    static List<Plan> all(KnownCase it) {
        List<Plan> plans = new ArrayList<>();
        Entry resolution = null;
        Entry plannedFor = null;
        for (Entry entry : it.all().toList()) {
            if (entry.is("CaseResolved", "CaseBroughtForward")) {
                resolution = entry;
            } else if (entry.is("FollowUpPlanned") && resolution != null && resolution.stands()) {
                if (plannedFor == resolution) {
                    plans.remove(plans.size() - 1);
                }
                plannedFor = resolution;
                plans.add(new Plan(entry, null, it));
            } else if (entry.is("CaseReopened", "CaseClosed") && entry.stands() && !plans.isEmpty()) {
                Plan newest = plans.get(plans.size() - 1);
                if (newest.end == null) {
                    plans.set(plans.size() - 1, new Plan(newest.planned, entry, it));
                }
            }
        }
        return plans;
    }

    static Optional<Plan> newest(KnownCase it) {
        List<Plan> all = all(it);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    List<LocalDate> slots() {
        return planned.fact().list("slots").stream().map(Days::of).toList();
    }

    LocalDate lastSlot() {
        List<LocalDate> slots = slots();
        return slots.get(slots.size() - 1);
    }

    LocalDate earliestFor(LocalDate slot) {
        return slot.minusDays(planned.fact().number("earlyDays"));
    }

    /** First day on which a slot without an answer is overdue: nobody could answer in time what was past when the plan was recorded. */
    LocalDate overdueOn(LocalDate slot) {
        LocalDate recorded = planned.fact().recordedOn();
        LocalDate due = slot.isBefore(recorded) ? recorded : slot;
        return due.plusDays(planned.fact().number("graceDays") + 1L);
    }

    LocalDate monitoringEndsOn() {
        return planned.day("monitoringEndsOn");
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(planned.on()) && (end == null || !day.isAfter(end.on()));
    }

    boolean stillStoodAfter(LocalDate day) {
        return end == null || end.on().isAfter(day);
    }

    /** Follow-ups that name this slot, made while the plan was in force. */
    List<Entry> answers(LocalDate slot) {
        return of.standing("FollowUpRecorded")
                .filter(entry -> entry.text("slot").equals(slot.toString()) && isInForceOn(entry.on()))
                .toList();
    }
}
