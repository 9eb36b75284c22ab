package org.caseledger.query.casehistory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.query.processing.KnownEvents;
import org.jspecify.annotations.Nullable;

/** What became of the entries of one case, by their sequences. */
final class Aftermath {
    private final Map<Long, List<Long>> corrections = new HashMap<>();
    private final Map<Long, Long> voidings = new HashMap<>();

    static Aftermath of(List<RecordedEvent> known) {
        Aftermath aftermath = new Aftermath();
        known.forEach(recorded -> KnownEvents.read(recorded.event())
                .ifPresent(event -> aftermath.take(event, recorded.event().sequence())));
        return aftermath;
    }

    List<Long> correctionsOf(long sequence) {
        return corrections.getOrDefault(sequence, List.of());
    }

    @Nullable
    Long voidingOf(long sequence) {
        return voidings.get(sequence);
    }

    private void take(Event event, long sequence) {
        if (event instanceof DetailsCorrected correction) {
            corrections
                    .computeIfAbsent(correction.corrects(), entry -> new ArrayList<>())
                    .add(sequence);
        } else if (event instanceof EntryVoided voiding) {
            voidings.put(voiding.voids(), sequence);
        }
    }
}
