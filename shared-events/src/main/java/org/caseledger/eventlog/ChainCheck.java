package org.caseledger.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of what was read: what follows must begin right there and carry its hash. */
public final class ChainCheck {
    private long position;
    private @Nullable Hash hash;

    /**
     * @param position of the last event that was read, -1 before the first
     * @param hash of the block that ends there, where it is known
     */
    public ChainCheck(long position, @Nullable Hash hash) {
        this.position = position;
        this.hash = position < 0 ? Hash.ZERO : hash;
    }

    long position() {
        return position;
    }

    long next() {
        return position + 1;
    }

    @Nullable
    Hash hash() {
        return hash;
    }

    /** Takes the block in which reading goes on. */
    void begin(Block block) {
        if (hash != null && !hash.equals(block.hash())) {
            throw new BrokenLog(
                    block.position(), "has hash " + block.hash() + ", but was read with " + hash + "; the log forked");
        }
        take(block);
    }

    /** Whether this block is known to follow: only then need the log not be asked what does. */
    boolean continuesWith(Block block) {
        return hash != null && block.position() == next() && block.prev().equals(hash);
    }

    /**
     * Takes the blocks that follow, all or, at the first that does not fit, none.
     *
     * @throws BrokenLog naming that block
     */
    public void extend(List<Block> blocks) {
        long place = position;
        Hash last = hash;
        for (Block block : blocks) {
            if (block.position() != place + 1) {
                throw new BrokenLog(place + 1, "is missing, the next one is " + block.position());
            }
            if (last != null && !block.prev().equals(last)) {
                throw new BrokenLog(block.position(), "follows " + block.prev() + ", but the block before is " + last);
            }
            place = block.lastPosition();
            last = block.hash();
        }
        position = place;
        hash = last;
    }

    /** Compares the head with what was read last. */
    void mustBe(Head head) {
        if (hash != null && !hash.equals(head.hash())) {
            throw new BrokenLog(
                    position, "has hash " + head.hash() + ", but was read with " + hash + "; the log forked");
        }
    }

    BrokenLog broken(String wrong) {
        return new BrokenLog(next(), wrong);
    }

    private void take(Block block) {
        position = block.lastPosition();
        hash = block.hash();
    }
}
