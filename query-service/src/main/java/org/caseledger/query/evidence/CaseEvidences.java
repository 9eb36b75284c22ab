package org.caseledger.query.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.casehistory.CaseHistories;
import org.caseledger.query.checkpoint.NewestCheckpoint;
import org.caseledger.query.checkpoint.PublishedCheckpoint;
import org.caseledger.query.tree.LogTree;
import org.caseledger.service.access.AccessScope;
import org.caseledger.tree.MerkleTree;
import org.springframework.stereotype.Component;

/** Evidence read from the log and its tree: there is no copy that could differ from them. */
@Component
final class CaseEvidences {
    private final LogReader log;
    private final CaseHistories histories;
    private final NewestCheckpoint checkpoints;
    private final LogTree tree;

    CaseEvidences(LogReader log, CaseHistories histories, NewestCheckpoint checkpoints, LogTree tree) {
        this.log = log;
        this.histories = histories;
        this.checkpoints = checkpoints;
        this.tree = tree;
    }

    /**
     * Empty for a case that is not there, or is held by a centre that the caller does not see.
     *
     * @throws org.caseledger.service.problem.ProblemException {@code 503} where events of the case are not signed yet, {@code 404} where nothing is
     */
    Optional<CaseEvidence> find(AccessScope scope, UUID id) {
        long head = log.head().position();
        return histories.events(scope, id).flatMap(recorded -> {
            PublishedCheckpoint checkpoint = checkpoints.covering(last(recorded));
            // Read again: while it was waited for, events of the case may have been recorded and signed.
            return histories.events(scope, id).map(events -> evidence(id, events, checkpoint, head));
        });
    }

    private CaseEvidence evidence(UUID id, List<RecordedEvent> events, PublishedCheckpoint checkpoint, long head) {
        long size = checkpoint.head().size();
        MerkleTree signed = tree.of(size);
        if (!signed.root().equals(checkpoint.head().root())) {
            throw new IllegalStateException("the first " + size + " events are not those that were signed");
        }
        return new CaseEvidence(
                id,
                events.stream().filter(event -> event.position() < size).toList(),
                checkpoint,
                signed,
                Math.max(head, size - 1));
    }

    private static long last(List<RecordedEvent> events) {
        return events.get(events.size() - 1).position();
    }
}
