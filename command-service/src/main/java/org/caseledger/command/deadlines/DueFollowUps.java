package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;

/**
 * The unanswered slots of all plans by the day they become overdue, folded from the log. Asking what is due costs what is due, however
 * many cases there are. It only says where to look: the case itself decides whether a slot was missed.
 */
final class DueFollowUps {
    private final NavigableMap<LocalDate, Set<DueSlot>> byDay = new TreeMap<>();
    private final Map<UUID, Set<DueSlot>> byCase = new HashMap<>();

    /** What became overdue on this day or, while nothing ran, before it; the oldest first. */
    List<DueSlot> overdueOn(LocalDate today) {
        return byDay.headMap(today, true).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    void fold(CaseEvent event) {
        if (event instanceof FollowUpPlanned planned) {
            planned.slots().forEach(slot -> add(slot(planned, slot)));
        } else if (event instanceof FollowUpRecorded recorded) {
            settle(
                    recorded.caseId(),
                    slot -> slot.dueOn().equals(recorded.slot())
                            && !recorded.occurredOn().isAfter(slot.overdueOn()));
        } else if (event instanceof FollowUpMissed missed) {
            settle(missed.caseId(), slot -> slot.dueOn().equals(missed.dueOn()));
        } else if (event instanceof CaseReopened || event instanceof CaseClosed) {
            settle(event.caseId(), slot -> !slot.overdueOn().isBefore(event.occurredOn()));
        }
    }

    /** Decided by the case; whatever it said, the question is not asked again. */
    void settle(DueSlot decided) {
        settle(decided.caseId(), decided::equals);
    }

    private static DueSlot slot(FollowUpPlanned plan, LocalDate dueOn) {
        return new DueSlot(plan.caseId(), dueOn, dueOn.plusDays(plan.graceDays() + 1L));
    }

    private void add(DueSlot slot) {
        byDay.computeIfAbsent(slot.overdueOn(), day -> new HashSet<>()).add(slot);
        byCase.computeIfAbsent(slot.caseId(), id -> new HashSet<>()).add(slot);
    }

    private void settle(UUID caseId, Predicate<DueSlot> which) {
        new ArrayList<>(byCase.getOrDefault(caseId, Set.of()))
                .stream().filter(which).forEach(this::remove);
    }

    private void remove(DueSlot slot) {
        drop(byDay, slot.overdueOn(), slot);
        drop(byCase, slot.caseId(), slot);
    }

    private static <K> void drop(Map<K, Set<DueSlot>> map, K key, DueSlot slot) {
        map.computeIfPresent(key, (k, slots) -> {
            slots.remove(slot);
            return slots.isEmpty() ? null : slots;
        });
    }
}
