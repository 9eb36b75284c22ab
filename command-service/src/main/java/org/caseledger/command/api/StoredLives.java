package org.caseledger.command.api;

import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.springframework.stereotype.Component;

/** Reads the events of one aggregate. */
@Component
final class StoredLives {
    private final LogReader log;

    StoredLives(LogReader log) {
        this.log = log;
    }

    /** Empty for what was never begun. */
    Optional<StoredLife> of(String aggregate) {
        List<RecordedEvent> life = log.aggregate(aggregate, 0);
        return life.isEmpty() ? Optional.empty() : Optional.of(new StoredLife(life));
    }
}
