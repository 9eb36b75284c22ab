package org.caseledger.service.append;

import org.caseledger.eventlog.Block;

/**
 * How much goes into the next block. Were all callers in one block, the server would have nothing to do while they are woken and come
 * back; so many callers are cut in two halves, of which one gathers while the other is being stored. Few are not: two small blocks cost
 * nearly twice what one costs.
 */
final class BatchLimit {
    private static final int FEW = 64;

    private volatile int limit = FEW;

    /** Commands in a block, at most; a block holds fewer where its other limits say so. */
    int limit() {
        return limit;
    }

    /**
     * @param stored commands in the block just stored
     * @param waiting commands that came meanwhile
     */
    void stored(int stored, int waiting) {
        int half = (stored + waiting + 1) / 2;
        limit = Math.min(Math.max(half, FEW), Block.MAX_EVENTS);
    }
}
