package org.caseledger.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.personal.DetailedCommand;
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

    /**
     * All that it says, by which one that is sent again is known. The demo seals nothing, and what could be sealed with a command is no part of it: a load that was begun before that could be is gone on with.
     */
    byte[] body() {
        String all = command.toString();
        String body = command instanceof DetailedCommand detailed
                ? all.replace("details=" + detailed.details() + ", ", "")
                : all;
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
