package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;

/**
 * The open deadlines of one case, folded from its events. They only say where to look: the case itself decides. So where entries are put
 * right, every deadline the case ever had is looked at again.
 */
final class CaseDeadlines {
    private final UUID caseId;
    private final Set<Deadline> open;
    private final Map<UUID, Set<LocalDate>> stays;

    CaseDeadlines(UUID caseId) {
        this(caseId, List.of(), Map.of());
    }

    /** @param stays for each that has not ended, every day on which it was said to begin: an extension is counted from there */
    CaseDeadlines(UUID caseId, List<Deadline> open, Map<UUID, Set<LocalDate>> stays) {
        this.caseId = caseId;
        this.open = new HashSet<>(open);
        this.stays = new HashMap<>(stays);
    }

    UUID caseId() {
        return caseId;
    }

    /** Nothing of this case can pass any more, unless something begins. */
    boolean isEmpty() {
        return open.isEmpty() && stays.isEmpty();
    }

    Stream<Deadline> open() {
        return open.stream();
    }

    Map<UUID, Set<LocalDate>> stays() {
        return stays;
    }

    /** The day on which the first of them passes. */
    Optional<LocalDate> next() {
        return open.stream().map(Deadline::passedOn).min(Comparator.naturalOrder());
    }

    /** What passed on this day or, while nothing ran, before it; the oldest first. */
    List<Deadline> passedBy(LocalDate today) {
        return open.stream()
                .filter(deadline -> !deadline.passedOn().isAfter(today))
                .sorted(Comparator.comparing(Deadline::passedOn))
                .toList();
    }

    /** @param life every event of the case so far */
    void fold(CaseEvent event, Supplier<List<CaseEvent>> life) {
        if (event instanceof ShelterStayExtended extended && !stays.containsKey(extended.stayId())) {
            life.get().forEach(this::begin); // she has left: since when she had stayed is not kept
        } else if (event instanceof FollowUpPlanned
                || event instanceof ShelterAdmitted
                || event instanceof ShelterStayExtended) {
            begin(event);
        } else if (event instanceof FollowUpRecorded recorded) {
            open.removeIf(deadline -> isAnsweredInTime(deadline, recorded));
        } else if (event instanceof ShelterLeft left) {
            if (stays.remove(left.stayId()) != null) {
                open.removeIf(deadline -> isLeftInTime(deadline, left));
            }
        } else if (event instanceof FollowUpMissed || event instanceof ShelterLimitExceeded) {
            open.removeIf(deadline -> isSaidBy(deadline, event));
        } else if (event instanceof CaseReopened || event instanceof CaseClosed) {
            open.removeIf(deadline ->
                    deadline instanceof UnansweredSlot && !deadline.passedOn().isBefore(event.occurredOn()));
        } else if (event instanceof DetailsCorrected || event instanceof EntryVoided) {
            life.get().forEach(this::begin);
        }
    }

    /** Decided by the case; whatever it said, the question is not asked again. */
    void settle(Deadline decided) {
        open.remove(decided);
    }

    private void begin(CaseEvent event) {
        if (event instanceof FollowUpPlanned plan) {
            plan.slots().forEach(slot -> open.add(UnansweredSlot.of(plan, slot)));
        } else if (event instanceof ShelterAdmitted stay) {
            stayBegan(stay.stayId(), stay.occurredOn());
            open.add(ShelterLimitDeadline.begun(caseId, stay.stayId(), stay.limitDays(), stay.occurredOn()));
        } else if (event instanceof ShelterStayExtended extended) {
            stays.getOrDefault(extended.stayId(), Set.of())
                    .forEach(began -> open.add(
                            ShelterLimitDeadline.begun(caseId, extended.stayId(), extended.limitDays(), began)));
        } else if (event instanceof DetailsCorrected correction && isOfAdmission(correction)) {
            beganOtherwise(LocalDate.parse(correction.oldValue()), LocalDate.parse(correction.newValue()));
        }
    }

    /** Which stay is meant is told by its day alone; one too many is looked at for nothing. */
    private void beganOtherwise(LocalDate was, LocalDate right) {
        for (Deadline deadline : List.copyOf(open)) {
            if (deadline instanceof ShelterLimitDeadline limit
                    && limit.beganOn().equals(was)) {
                stayBegan(limit.stayId(), right);
                open.add(limit.begunOn(right));
            }
        }
    }

    private void stayBegan(UUID stayId, LocalDate on) {
        stays.computeIfAbsent(stayId, id -> new TreeSet<>()).add(on);
    }

    private static boolean isOfAdmission(DetailsCorrected correction) {
        return correction.entry().equals(ShelterAdmitted.class.getSimpleName())
                && correction.field().equals("occurredOn");
    }

    private static boolean isAnsweredInTime(Deadline deadline, FollowUpRecorded recorded) {
        return deadline instanceof UnansweredSlot slot
                && slot.dueOn().equals(recorded.slot())
                && !recorded.occurredOn().isAfter(slot.passedOn());
    }

    private static boolean isLeftInTime(Deadline deadline, ShelterLeft left) {
        return deadline instanceof ShelterLimitDeadline limit
                && limit.stayId().equals(left.stayId())
                && left.occurredOn().isBefore(limit.passedOn());
    }

    private static boolean isSaidBy(Deadline deadline, CaseEvent fact) {
        return fact instanceof FollowUpMissed missed
                ? deadline instanceof UnansweredSlot slot && slot.dueOn().equals(missed.dueOn())
                : fact instanceof ShelterLimitExceeded exceeded
                        && deadline instanceof ShelterLimitDeadline limit
                        && limit.stayId().equals(exceeded.stayId())
                        && limit.limitDays() == exceeded.limitDays();
    }
}
