package org.caseledger.command.dispatch;

import org.caseledger.command.centres.CentreCommand;
import org.caseledger.command.contacts.CallCommand;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.command.reviews.ReviewCommand;

/** Which aggregate a command goes to. */
public final class Address {
    private Address() {}

    public static String of(Object command) {
        if (command instanceof CaseCommand deed) {
            return deed.caseId().toString();
        }
        if (command instanceof CentreCommand deed) {
            return deed.centre();
        }
        if (command instanceof CallCommand deed) {
            return deed.callId().toString();
        }
        if (command instanceof ReviewCommand deed) {
            return deed.address();
        }
        throw new IllegalArgumentException(
                "no address for " + command.getClass().getSimpleName());
    }
}
