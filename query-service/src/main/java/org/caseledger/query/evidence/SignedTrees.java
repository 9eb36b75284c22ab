package org.caseledger.query.evidence;

import org.caseledger.query.checkpoint.NewestCheckpoint;
import org.caseledger.query.checkpoint.PublishedCheckpoint;
import org.caseledger.query.tree.LogTree;
import org.caseledger.tree.MerkleTree;
import org.springframework.stereotype.Component;

/** The newest signed checkpoint with its tree: nothing is proved by a tree that is not the signed one. */
@Component
final class SignedTrees {
    private final NewestCheckpoint checkpoints;
    private final LogTree log;

    SignedTrees(NewestCheckpoint checkpoints, LogTree log) {
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /**
     * @param position of an event that has to be in it; it is waited for
     * @throws org.caseledger.service.problem.ProblemException {@code 503} where it is not signed yet, {@code 404} where nothing is
     */
    SignedTree covering(long position) {
        PublishedCheckpoint checkpoint = checkpoints.covering(position);
        MerkleTree tree = log.of(checkpoint.head().size());
        if (!tree.root().equals(checkpoint.head().root())) {
            throw new IllegalStateException("the first " + tree.size() + " events are not those that were signed");
        }
        return new SignedTree(checkpoint, tree);
    }
}
