package org.caseledger.benchmarks.history;

import java.time.Instant;
import java.util.List;

/** A block as it lies in the log; entries that stand for no command are left out of its keys. */
record LoggedBlock(
        long position, Instant sealedAt, String prev, String hash, List<LoggedKey> keys, List<EventInLog> events) {
    LoggedBlock {
        keys = List.copyOf(keys);
        events = List.copyOf(events);
    }

    long last() {
        return position + events.size() - 1;
    }
}
