package org.caseledger.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * What a walk through the whole log found.
 *
 * @param blocks that are intact, from the first one on
 * @param events in them
 * @param head the last intact block
 * @param broken the first block that is not, and what is wrong with it; absent if all are intact
 */
public record Verification(
        long blocks, long events, Head head, @Nullable BrokenLog broken) {

    public boolean intact() {
        return broken == null;
    }
}
