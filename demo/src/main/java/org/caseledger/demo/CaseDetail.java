package org.caseledger.demo;

import org.caseledger.command.Command;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.lifecycle.AdmitToShelter;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.ResolveCase;

/** How much a command of the plan makes the case say. */
final class CaseDetail {
    private CaseDetail() {}

    /** Entries of the case that it makes; calls are entries of their own. */
    static int of(Command command) {
        if (command instanceof ResolveCase) {
            return 2;
        }
        return command instanceof CaseCommand || command instanceof RegisterCase ? 1 : 0;
    }

    /** From here on the ledger itself says what time has made true, and places in the case can no longer be told beforehand. */
    static boolean startsClock(Command command) {
        return command instanceof AdmitToShelter
                || command instanceof RecordFollowUp
                || command instanceof BringCaseForward;
    }
}
