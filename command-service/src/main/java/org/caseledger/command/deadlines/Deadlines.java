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
import java.util.function.Function;
import java.util.function.Predicate;
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
 * All open deadlines by the day they pass, folded from the log. Asking what has passed costs what has passed, however many cases there
 * are. It only says where to look: the case itself decides. So where entries are put right, every deadline the case ever had is looked
 * at again.
 */
final class Deadlines {
    private final NavigableMap<LocalDate, Set<Deadline>> byDay = new TreeMap<>();
    private final Map<UUID, Set<Deadline>> byCase = new HashMap<>();
    private final Map<UUID, ShelterAdmitted> stays = new HashMap<>();
    private final Function<UUID, List<CaseEvent>> lives;

    /** @param lives every event of a case so far */
    Deadlines(Function<UUID, List<CaseEvent>> lives) {
        this.lives = lives;
    }

    /** What passed on this day or, while nothing ran, before it; the oldest first. */
    List<Deadline> passedBy(LocalDate today) {
        return byDay.headMap(today, true).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    void fold(CaseEvent event) {
        if (event instanceof FollowUpPlanned
                || event instanceof ShelterAdmitted
                || event instanceof ShelterStayExtended) {
            begin(event);
        } else if (event instanceof FollowUpRecorded recorded) {
            settle(recorded.caseId(), deadline -> isAnsweredInTime(deadline, recorded));
        } else if (event instanceof ShelterLeft left) {
            ShelterAdmitted stay = stays.remove(left.stayId());
            settle(left.caseId(), deadline -> stay != null && isLeftInTime(deadline, left));
        } else if (event instanceof FollowUpMissed || event instanceof ShelterLimitExceeded) {
            settle(event.caseId(), deadline -> isSaidBy(deadline, event));
        } else if (event instanceof CaseReopened || event instanceof CaseClosed) {
            settle(
                    event.caseId(),
                    deadline -> deadline instanceof UnansweredSlot
                            && !deadline.passedOn().isBefore(event.occurredOn()));
        } else if (event instanceof DetailsCorrected || event instanceof EntryVoided) {
            lives.apply(event.caseId()).forEach(this::begin);
        }
    }

    /** Decided by the case; whatever it said, the question is not asked again. */
    void settle(Deadline decided) {
        settle(decided.caseId(), decided::equals);
    }

    private void begin(CaseEvent event) {
        if (event instanceof FollowUpPlanned plan) {
            plan.slots().forEach(slot -> add(UnansweredSlot.of(plan, slot)));
        } else if (event instanceof ShelterAdmitted stay) {
            stays.put(stay.stayId(), stay);
            add(ShelterLimit.of(stay, stay.limitDays()));
        } else if (event instanceof ShelterStayExtended extended && stays.containsKey(extended.stayId())) {
            add(ShelterLimit.of(stays.get(extended.stayId()), extended.limitDays()));
        } else if (event instanceof DetailsCorrected correction && isOfAdmission(correction)) {
            LocalDate was = LocalDate.parse(correction.oldValue());
            List.copyOf(byCase.getOrDefault(event.caseId(), Set.of())).stream()
                    .filter(ShelterLimit.class::isInstance)
                    .map(ShelterLimit.class::cast)
                    .filter(limit -> limit.beganOn().equals(was))
                    .forEach(limit -> add(limit.begunOn(LocalDate.parse(correction.newValue()))));
        }
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
        return deadline instanceof ShelterLimit limit
                && limit.stayId().equals(left.stayId())
                && left.occurredOn().isBefore(limit.passedOn());
    }

    private static boolean isSaidBy(Deadline deadline, CaseEvent fact) {
        return fact instanceof FollowUpMissed missed
                ? deadline instanceof UnansweredSlot slot && slot.dueOn().equals(missed.dueOn())
                : fact instanceof ShelterLimitExceeded exceeded
                        && deadline instanceof ShelterLimit limit
                        && limit.stayId().equals(exceeded.stayId())
                        && limit.limitDays() == exceeded.limitDays();
    }

    private void add(Deadline deadline) {
        byDay.computeIfAbsent(deadline.passedOn(), day -> new HashSet<>()).add(deadline);
        byCase.computeIfAbsent(deadline.caseId(), id -> new HashSet<>()).add(deadline);
    }

    private void settle(UUID caseId, Predicate<Deadline> which) {
        new ArrayList<>(byCase.getOrDefault(caseId, Set.of()))
                .stream().filter(which).forEach(this::remove);
    }

    private void remove(Deadline deadline) {
        drop(byDay, deadline.passedOn(), deadline);
        drop(byCase, deadline.caseId(), deadline);
    }

    private static <K> void drop(Map<K, Set<Deadline>> map, K key, Deadline deadline) {
        map.computeIfPresent(key, (k, deadlines) -> {
            deadlines.remove(deadline);
            return deadlines.isEmpty() ? null : deadlines;
        });
    }
}
