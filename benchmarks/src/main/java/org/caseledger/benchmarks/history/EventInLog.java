package org.caseledger.benchmarks.history;

import java.util.UUID;

/** An event as it lies in the log. */
record EventInLog(long position, UUID id, String aggregate, long sequence) {

    SentEvent asSent() {
        return new SentEvent(id, aggregate, sequence);
    }
}
