package org.caseledger.query.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.casehistory.CaseHistories;
import org.caseledger.service.access.AccessScope;
import org.springframework.stereotype.Component;

/** Evidence read from the log and its tree: there is no copy that could differ from them. */
@Component
final class CaseEvidences {
    private final LogReader log;
    private final CaseHistories histories;
    private final SignedTrees trees;

    CaseEvidences(LogReader log, CaseHistories histories, SignedTrees trees) {
        this.log = log;
        this.histories = histories;
        this.trees = trees;
    }

    /**
     * Empty for a case that is not there, or is held by a centre that the caller does not see.
     *
     * @throws org.caseledger.service.problem.ProblemException {@code 503} where events of the case are not signed yet, {@code 404} where nothing is
     */
    Optional<CaseEvidence> find(AccessScope scope, UUID id) {
        long head = log.head().position();
        return histories.events(scope, id).flatMap(recorded -> {
            SignedTree signed = trees.covering(last(recorded));
            // Read again: while it was waited for, events of the case may have been recorded and signed.
            return histories.events(scope, id).map(events -> evidence(id, events, signed, head));
        });
    }

    private static CaseEvidence evidence(UUID id, List<RecordedEvent> events, SignedTree signed, long head) {
        long size = signed.size();
        return new CaseEvidence(
                id,
                events.stream().filter(event -> event.position() < size).toList(),
                signed,
                Math.max(head, size - 1));
    }

    private static long last(List<RecordedEvent> events) {
        return events.get(events.size() - 1).position();
    }
}
