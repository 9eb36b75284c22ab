package org.caseledger.query.services;

import org.caseledger.events.Code;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Service;

/** What is counted, and by which codes. */
enum ServiceCount {
    PROVIDED(Service.values()),
    NOT_PROVIDED(NotProvidedReason.values()),
    REQUESTED(Service.values()),
    /** Of those requested, neither given nor not given since, in a case that was not closed since. */
    STILL_OPEN(Service.values());

    private final Code[] by;

    ServiceCount(Code[] by) {
        this.by = by;
    }

    Code[] by() {
        return by;
    }
}
