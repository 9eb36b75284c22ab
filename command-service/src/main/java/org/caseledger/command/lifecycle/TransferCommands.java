package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.Norms;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;

/** Handing a case over to another centre. */
final class TransferCommands {
    private final Case it;

    TransferCommands(Case it) {
        this.it = it;
    }

    @CommandHandler
    void handle(RequestTransfer c, Lookups lookups) {
        if (it.transfers.isAskedFor(c)) {
            return;
        }
        ConsentBy consentBy = c.consentBy() == null
                ? ConsentRules.standing(it, c.occurredOn(), ConsentPurpose.TRANSFER)
                : c.consentBy();
        TransferRules.MAY_REQUEST.check(it, c);
        ConsentRules.consented(it, consentBy, c.legalBasis());
        TransferRules.takesCases(c.to(), c.occurredOn(), lookups);
        Norms norms = Norms.on(c.occurredOn());
        apply(new TransferRequested(
                it.id(),
                c.transferId(),
                it.standing.heldBy(),
                c.to(),
                consentBy,
                c.legalBasis(),
                c.occurredOn().plusDays(norms.transferAnswerDays()),
                norms.version(),
                c.occurredOn()));
    }

    @CommandHandler
    void handle(AcceptTransfer c, Lookups lookups) {
        if (it.transfers.wasAnsweredBy(TransferAccepted.class)) {
            return;
        }
        TransferRules.MAY_ACCEPT.check(it, c);
        TransferRequested request = it.transfers.pending().orElseThrow();
        TransferRules.mayTakeOver(request.to(), c.occurredOn(), lookups);
        apply(new TransferAccepted(
                it.id(),
                request.transferId(),
                it.standing.heldBy(),
                request.to(),
                c.occurredOn(),
                it.standing.transferred(c.occurredOn(), request.to())));
    }

    @CommandHandler
    void handle(DeclineTransfer c) {
        if (it.transfers.wasAnsweredBy(TransferDeclined.class)) {
            return;
        }
        TransferRules.MAY_ANSWER.check(it, c);
        apply(new TransferDeclined(it.id(), pendingId(), c.reason(), c.occurredOn()));
    }

    @CommandHandler
    void handle(WithdrawTransfer c) {
        if (it.transfers.wasAnsweredBy(TransferWithdrawn.class)) {
            return;
        }
        TransferRules.MAY_ANSWER.check(it, c);
        apply(new TransferWithdrawn(it.id(), pendingId(), c.occurredOn()));
    }

    private UUID pendingId() {
        return it.transfers.pending().orElseThrow().transferId();
    }
}
