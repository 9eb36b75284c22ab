package org.caseledger.command.dispatch;

import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.lifecycle.CaseCommand;

/** Which aggregate a command goes to. */
final class Address {
    private Address() {}

    static String of(Object command) {
        if (command instanceof CaseCommand deed) {
            return deed.caseId().toString();
        }
        if (command instanceof RegisterCase register) {
            return register.centre();
        }
        if (command instanceof CommissionCentre commission) {
            return commission.centre();
        }
        throw new IllegalArgumentException(
                "no address for " + command.getClass().getSimpleName());
    }
}
