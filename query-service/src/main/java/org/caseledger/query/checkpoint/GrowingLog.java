package org.caseledger.query.checkpoint;

import java.util.Optional;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.tree.LogTree;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.TreeHead;

/** What is signed. */
interface GrowingLog {

    /** That are stored; the tree may be behind. */
    long events();

    /** What it says itself of how it is signed. */
    SigningHistory history();

    /** What the tree is now. */
    TreeHead head();

    /** @param size not larger than that of the tree */
    MerkleTree of(long size);

    /** The block that has the last of so many events; empty of none. */
    Optional<Block> blockOf(long size);

    /** Whether the tree of this size ends with the event that the log has there: a tree stays as it was when an older copy of the log is restored. */
    boolean endsAsTree(long size);

    /** The log of this ledger, with the view that is its tree. */
    record Kept(LogReader log, LogTree tree) implements GrowingLog {
        @Override
        public long events() {
            return log.head().position() + 1;
        }

        @Override
        public SigningHistory history() {
            return SigningHistory.read(log);
        }

        @Override
        public TreeHead head() {
            return tree.head();
        }

        @Override
        public MerkleTree of(long size) {
            return tree.of(size);
        }

        @Override
        public Optional<Block> blockOf(long size) {
            return log.holding(size - 1);
        }

        @Override
        public boolean endsAsTree(long size) {
            return size == 0
                    || blockOf(size)
                            .map(block -> block.events().get(Math.toIntExact(size - 1 - block.position())))
                            .filter(last -> Leaf.of(last).hash().equals(tree.leaf(size - 1)))
                            .isPresent();
        }
    }
}
