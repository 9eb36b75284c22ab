package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.PersonalDataErased;

/** Holds, and what all cases of a woman have decided in {@link CasesTogether}. */
final class ErasureCommands {
    private final Case theCase;

    ErasureCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(PlaceLegalHold c) {
        if (theCase.retention.isHeldFor(c.reason())) {
            return;
        }
        ErasureRules.mayPlace(theCase, c);
        apply(new LegalHoldPlaced(theCase.id(), c.reason(), c.occurredOn()));
    }

    @CommandHandler
    void handle(LiftLegalHold c) {
        ErasureRules.mayLift(theCase, c);
        apply(new LegalHoldLifted(theCase.id(), c.reason(), c.liftedBy(), c.occurredOn()));
    }

    void approve(ApproveErasure c) {
        apply(new ErasureApproved(theCase.id(), c.cases().stream().sorted().toList(), c.approvedBy(), c.occurredOn()));
    }

    void erase(ErasePersonalData c) {
        apply(new PersonalDataErased(
                theCase.id(), c.deletion().keyDeletedAt(), c.deletion().unrecoverableFrom(), c.occurredOn()));
    }
}
