package org.caseledger.query.checkpoint;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.caseledger.eventlog.Block;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.TreeHead;

/**
 * A log that a signer sees otherwise than it is.
 *
 * @param seen given how many events there are: how many it sees
 */
record SeenLog(GrowingLog log, LongUnaryOperator seen) implements GrowingLog {
    @Override
    public long events() {
        return seen.applyAsLong(log.events());
    }

    @Override
    public SigningHistory history() {
        return log.history();
    }

    @Override
    public TreeHead head() {
        return log.head();
    }

    @Override
    public MerkleTree of(long size) {
        return log.of(size);
    }

    @Override
    public boolean endsAsTree(long size) {
        return log.endsAsTree(size);
    }

    @Override
    public Optional<Block> blockOf(long size) {
        return log.blockOf(size);
    }
}
