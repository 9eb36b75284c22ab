package org.caseledger.eventlog;

import java.util.List;

/** Where tails get the next blocks from. */
@FunctionalInterface
public interface LogWindows {
    /** Whole blocks in order, the first one beginning at {@code from}, fewer than {@code events} events after it; empty at the head. */
    List<Block> window(long from, int events);
}
