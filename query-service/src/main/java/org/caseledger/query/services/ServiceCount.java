package org.caseledger.query.services;

import org.caseledger.events.Code;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Service;

/** What is counted, and by which codes. */
enum ServiceCount implements Code {
    PROVIDED("Given", "दी गई", Service.values()),
    NOT_PROVIDED("Not given", "नहीं दी गई", NotProvidedReason.values()),
    REQUESTED("Asked for", "माँगी गई", Service.values()),
    /** Of those requested, neither given nor not given since, in a case that was not closed since. */
    STILL_OPEN("Of these still open", "इनमें लंबित", Service.values());

    private final String en;
    private final String hi;
    private final Code[] by;

    ServiceCount(String en, String hi, Code[] by) {
        this.en = en;
        this.hi = hi;
        this.by = by;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String hi() {
        return hi;
    }

    Code[] by() {
        return by;
    }
}
