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
    private final Case theCase;

    TransferCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(RequestTransfer c, Lookups lookups) {
        if (theCase.transfers.isAskedFor(c)) {
            return;
        }
        ConsentBy consentBy = c.consentBy() == null
                ? ConsentRules.standing(theCase, c.occurredOn(), ConsentPurpose.TRANSFER)
                : c.consentBy();
        TransferRules.MAY_REQUEST.check(theCase, c);
        ConsentRules.consented(theCase, consentBy, c.legalBasis());
        TransferRules.takesCases(c.to(), c.occurredOn(), lookups);
        Norms norms = Norms.on(c.occurredOn());
        apply(new TransferRequested(
                theCase.id(),
                c.transferId(),
                theCase.standing.heldBy(),
                c.to(),
                consentBy,
                c.legalBasis(),
                c.occurredOn().plusDays(norms.transferAnswerDays()),
                norms.version(),
                c.occurredOn()));
    }

    @CommandHandler
    void handle(AcceptTransfer c, Lookups lookups) {
        if (theCase.transfers.wasAnsweredBy(TransferAccepted.class)) {
            return;
        }
        TransferRules.MAY_ACCEPT.check(theCase, c);
        TransferRequested request = theCase.transfers.pending().orElseThrow();
        TransferRules.hasNotClosed(request.to(), lookups);
        TransferRules.mayTakeOver(request.to(), c.occurredOn(), lookups);
        apply(new TransferAccepted(
                theCase.id(),
                request.transferId(),
                theCase.standing.heldBy(),
                request.to(),
                c.occurredOn(),
                theCase.standing.transferred(c.occurredOn(), request.to())));
    }

    @CommandHandler
    void handle(DeclineTransfer c) {
        if (theCase.transfers.wasAnsweredBy(TransferDeclined.class)) {
            return;
        }
        TransferRules.MAY_ANSWER.check(theCase, c);
        apply(new TransferDeclined(theCase.id(), pendingId(), c.reason(), c.occurredOn()));
    }

    @CommandHandler
    void handle(WithdrawTransfer c) {
        if (theCase.transfers.wasAnsweredBy(TransferWithdrawn.class)) {
            return;
        }
        TransferRules.MAY_ANSWER.check(theCase, c);
        apply(new TransferWithdrawn(theCase.id(), pendingId(), c.occurredOn()));
    }

    private UUID pendingId() {
        return theCase.transfers.pending().orElseThrow().transferId();
    }
}
