package org.caseledger.query.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.service.clock.LedgerClock;

/** How many days after it happened a centre recorded what it did. */
public final class RecordingDelay {
    private RecordingDelay() {}

    /** Empty for what the ledger finds by itself or plans along with an entry, for what puts an entry right, and for what is not of a case. */
    public static Optional<Integer> of(Event event, Instant recordedAt) {
        return event instanceof CaseEvent ofCase && EventGroup.of(ofCase).isPresent()
                ? Optional.of(days(ofCase, LocalDate.ofInstant(recordedAt, LedgerClock.ZONE)))
                : Optional.empty();
    }

    static int days(CaseEvent event, LocalDate recordedOn) {
        return Math.toIntExact(ChronoUnit.DAYS.between(event.occurredOn(), recordedOn));
    }
}
