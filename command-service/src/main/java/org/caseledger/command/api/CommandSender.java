package org.caseledger.command.api;

import java.time.LocalDate;
import org.caseledger.command.Command;
import org.caseledger.command.Refusal;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.sealing.BeingForgotten;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One request on its way to the gateway: who sends it, on what conditions, and the day it came. Controllers take it as a parameter. */
final class CommandSender {
    private final LedgerCommandGateway gateway;
    private final RefusalsOnRecord refusals;
    private final Caller caller;
    private final LocalDate today;
    private final @Nullable Class<?> announced;

    /** @param announced by {@link Sends}: the command for which a role was looked for */
    CommandSender(
            LedgerCommandGateway gateway,
            RefusalsOnRecord refusals,
            Caller caller,
            LocalDate today,
            @Nullable Class<?> announced) {
        this.gateway = gateway;
        this.refusals = refusals;
        this.caller = caller;
        this.today = today;
        this.announced = announced;
    }

    LocalDate today() {
        return today;
    }

    /** Today where the request does not say. */
    LocalDate on(@Nullable LocalDate occurredOn) {
        return occurredOn == null ? today : occurredOn;
    }

    AccessScope scope() {
        return caller.scope();
    }

    Receipt send(Command command) {
        if (command.getClass() != announced) {
            throw new IllegalStateException(command.getClass() + " is sent where @Sends says " + announced);
        }
        try {
            return gateway.send(command, caller);
        } catch (Refusal | BeingForgotten refusal) {
            refusals.record(command, refusal, caller.scope());
            throw refusal;
        }
    }

    /** For decisions that end something: the caller must say what was seen. */
    Receipt sendOnWhatWasSeen(Command command) {
        if (caller.ifMatch() == null) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH_MISSING");
        }
        return send(command);
    }
}
