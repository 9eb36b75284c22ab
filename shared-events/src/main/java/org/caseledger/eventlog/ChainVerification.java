package org.caseledger.eventlog;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Blocks taken one by one from the beginning, each checked against itself and all before it. */
final class ChainVerification {
    private final Predicate<LogEvent> isAlone;
    private final NextSequences nextSequences = new NextSequences();
    private Head head = Head.EMPTY;
    private long blocks;

    /** @param isAlone whether an event without an aggregate stands where such a one must */
    ChainVerification(Predicate<LogEvent> isAlone) {
        this.isAlone = isAlone;
    }

    /** Position the next block must have. */
    long next() {
        return head.position() + 1;
    }

    /** @throws BrokenLog for the first block that is not what it should be; the walk ends there */
    void accept(Block block) {
        follows(block);
        BlockCheck.check(block, isAlone);
        block.events().forEach(event -> inSequence(block, event));
        head = block.asHead();
        blocks++;
    }

    Verification result(@Nullable BrokenLog broken) {
        return new Verification(blocks, next(), head, broken);
    }

    private void follows(Block block) {
        if (block.position() > next()) {
            throw new BrokenLog(next(), "is missing, the next one is " + block.position());
        }
        if (block.position() < next()) {
            throw new BrokenLog(block.position(), "lies inside another block, which ends at " + head.position());
        }
        if (!block.prev().equals(head.hash())) {
            throw new BrokenLog(
                    block.position(), "follows " + block.prev() + ", but the block before is " + head.hash());
        }
        if (block.sealedAt().isBefore(head.sealedAt())) {
            throw new BrokenLog(
                    block.position(),
                    "was sealed at " + block.sealedAt() + ", before the one before it, " + head.sealedAt());
        }
    }

    private void inSequence(Block block, LogEvent event) {
        if (event.aggregateType() == null) {
            return; // it is its own aggregate
        }
        long expected = nextSequences.take(event.aggregate());
        if (event.sequence() != expected) {
            throw new BrokenLog(
                    block.position(),
                    "holds event " + event.sequence() + " of " + event.aggregate() + " where " + expected + " is due");
        }
    }
}
