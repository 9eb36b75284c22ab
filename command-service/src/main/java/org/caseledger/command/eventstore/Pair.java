package org.caseledger.command.eventstore;

import org.caseledger.eventlog.LogEvent;

/** What is stored at most once: the place of an event in its aggregate. */
record Pair(String aggregate, long sequence) {

    static Pair of(LogEvent event) {
        return new Pair(event.aggregate(), event.sequence());
    }
}
