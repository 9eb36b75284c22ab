package org.caseledger.query.checkpoint;

import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.TreeHead;

/** A log as it is stored at this moment, whatever was done to it behind everybody's back. */
final class LeavesOfLog implements GrowingLog {
    private static final int ALL = 100_000;

    private final LogReader log;
    private Head read = Head.EMPTY;
    private List<Hash> leaves = List.of();

    LeavesOfLog(LogReader log) {
        this.log = log;
    }

    List<Hash> leaves() {
        Head now = log.head();
        if (!now.equals(read)) {
            leaves = log.from(0, ALL).stream()
                    .flatMap(block -> block.events().stream())
                    .map(event -> Leaf.of(event).hash())
                    .toList();
            read = now;
        }
        return leaves;
    }

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
        GrowingTree tree = new GrowingTree();
        leaves().forEach(tree::add);
        return tree.head();
    }

    @Override
    public boolean endsAsTree(long size) {
        return true;
    }

    @Override
    public Optional<Block> blockOf(long size) {
        return log.holding(size - 1);
    }

    /** Of less than a tile. */
    @Override
    public MerkleTree of(long size) {
        List<Hash> now = leaves();
        return new MerkleTree(size, (level, place) -> now.get(Math.toIntExact(place)));
    }
}
