package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.Service;

/** The request was for another service. */
public final class RequestedOtherService extends Refusal {
    private static final long serialVersionUID = 1L;

    public RequestedOtherService(Service requested) {
        super(requested);
    }
}
