package org.caseledger.command.contacts;

import org.caseledger.command.Refusal;
import org.caseledger.events.CallDisposition;

/** Only a call that is to be registered goes to a centre. */
public final class CallNotRegistrable extends Refusal {
    private static final long serialVersionUID = 1L;

    CallNotRegistrable(CallDisposition disposition) {
        super(disposition);
    }
}
