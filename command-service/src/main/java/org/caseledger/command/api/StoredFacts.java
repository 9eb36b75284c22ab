package org.caseledger.command.api;

import java.util.List;
import java.util.Optional;
import org.caseledger.command.dispatch.Outcome;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;

/** Reads back what a command stored, also a command sent long ago under the same key. */
@Component
final class StoredFacts {
    private final LogReader log;

    StoredFacts(LogReader log) {
        this.log = log;
    }

    /** Empty for what was never begun. */
    Optional<StoredLife> lifeOf(String aggregate) {
        List<RecordedEvent> life = log.aggregate(aggregate, 0);
        return life.isEmpty() ? Optional.empty() : Optional.of(new StoredLife(life));
    }

    /** The event of this type among those the command stored. */
    <E extends Event> E of(Outcome outcome, Class<E> type) {
        Block block = log.holding(outcome.position())
                .orElseThrow(() -> new IllegalStateException("position " + outcome.position() + " is not there"));
        for (long position = outcome.position(); position >= outcome.first(); position--) {
            LogEvent event = block.events().get(Math.toIntExact(position - block.position()));
            if (event.type().equals(type.getSimpleName())) {
                return LedgerJson.mapper().readValue(event.payload(), type);
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " up to position " + outcome.position());
    }
}
