package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.service.access.AccessScope;

/**
 * A command of the plan, on the day it is recorded.
 *
 * @param by who sends it
 * @param command a record of the lifecycle, or {@link RegisterCase}
 */
record PlannedCommand(UUID caseId, AccessScope by, LocalDate recordedOn, Object command) {

    boolean registers() {
        return command instanceof RegisterCase;
    }
}
