package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.service.access.AccessScope;

/**
 * A command of the plan, on the day it is recorded.
 *
 * @param about the case, call, review or centre whose commands go one after the other
 * @param by who sends it
 */
record PlannedCommand(UUID about, AccessScope by, LocalDate recordedOn, Command command) {

    boolean registers() {
        return command instanceof RegisterCase || command instanceof BringCaseForward;
    }
}
