package org.caseledger.service.accessledger;

import java.time.Instant;
import java.util.List;
import org.caseledger.eventlog.LogEvent;

/** What is written down in the access ledger at once. */
public interface AccessEntry {
    /** @param time by the clock of the ledger */
    List<LogEvent> events(Instant time);
}
