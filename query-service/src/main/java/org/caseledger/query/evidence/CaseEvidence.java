package org.caseledger.query.evidence;

import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.RecordedEvent;

/**
 * What a case is proved by.
 *
 * @param events of the case, in order; all that the tree has
 * @param position up to here nothing of the case was left out
 */
record CaseEvidence(UUID id, List<RecordedEvent> events, SignedTree signed, long position) {
    CaseEvidence {
        events = List.copyOf(events);
    }
}
