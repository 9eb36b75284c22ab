package org.caseledger.caseentries;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpPlanned;

/** A life told event after event by changing what is there, which forgets what was known before; shared is only how a detail is put right. */
final class ReplayedLife {
    private final SortedMap<Long, CaseEvent> lived = new TreeMap<>();
    private final Map<Long, List<Long>> plansOf = new HashMap<>();
    private final Deque<Long> resolutions = new ArrayDeque<>();

    static ReplayedLife of(List<CaseEvent> events) {
        ReplayedLife life = new ReplayedLife();
        for (int sequence = 0; sequence < events.size(); sequence++) {
            life.live(sequence, events.get(sequence));
        }
        return life;
    }

    private void live(long sequence, CaseEvent event) {
        if (event instanceof EntryVoided voiding) {
            lived.remove(voiding.voids());
            plansOf.getOrDefault(voiding.voids(), List.of()).forEach(lived::remove);
            resolutions.remove(voiding.voids());
            return;
        }
        if (event instanceof DetailsCorrected correction) {
            lived.computeIfPresent(
                    correction.corrects(), (at, entry) -> onDay(entry, LocalDate.parse(correction.newValue())));
            return;
        }
        lived.put(sequence, event);
        if (event instanceof CaseResolved || event instanceof CaseBroughtForward) {
            resolutions.push(sequence);
        } else if (event instanceof FollowUpPlanned) {
            plansOf.computeIfAbsent(resolutions.getFirst(), none -> new ArrayList<>())
                    .add(sequence);
        }
    }

    private static CaseEvent onDay(CaseEvent entry, LocalDate day) {
        return CorrectedEvent.of(entry, "occurredOn", day.toString());
    }

    SortedMap<Long, CaseEvent> lived() {
        return lived;
    }

    /** Of one type, each with its sequence; of the plans of a resolution the newest. */
    SortedMap<Long, CaseEvent> known(Class<? extends CaseEvent> type) {
        SortedMap<Long, CaseEvent> known = known();
        known.values().removeIf(entry -> entry.getClass() != type);
        return known;
    }

    SortedMap<Long, CaseEvent> known() {
        SortedMap<Long, CaseEvent> known = new TreeMap<>(lived);
        plansOf.values().forEach(plans -> plans.subList(0, plans.size() - 1).forEach(known::remove));
        return known;
    }
}
