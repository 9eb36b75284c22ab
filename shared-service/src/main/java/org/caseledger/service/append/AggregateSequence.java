package org.caseledger.service.append;

import org.caseledger.eventlog.LogEvent;

/** What is stored at most once: the place of an event in its aggregate. */
record AggregateSequence(String aggregate, long sequence) {

    static AggregateSequence of(LogEvent event) {
        return new AggregateSequence(event.aggregate(), event.sequence());
    }
}
