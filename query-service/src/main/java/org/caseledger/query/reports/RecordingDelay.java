package org.caseledger.query.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.caseledger.events.CaseEvent;

/** How many days after it happened a centre recorded what it did. */
public final class RecordingDelay {
    private RecordingDelay() {}

    /** Empty for what the ledger finds by itself or plans along with an entry, and for what puts an entry right. */
    public static Optional<Integer> of(CaseEvent event, LocalDate recordedOn) {
        return EventGroup.of(event).map(group -> days(event, recordedOn));
    }

    static int days(CaseEvent event, LocalDate recordedOn) {
        return Math.toIntExact(ChronoUnit.DAYS.between(event.occurredOn(), recordedOn));
    }
}
