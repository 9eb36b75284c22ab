package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReliefSecured;

/** Bringing the stakeholders together for relief. */
final class CoordinationCommands {
    private final Case theCase;

    CoordinationCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(StartCoordination c) {
        if (theCase.standing.status() == CaseStatus.COORDINATION && theCase.work.isCoordinatedWith(c.partners())) {
            return;
        }
        CoordinationRules.MAY_START.check(theCase, c);
        apply(new CoordinationStarted(
                theCase.id(),
                Case.inOrder(c.partners()),
                c.occurredOn(),
                theCase.standing.coordinated(c.occurredOn())));
    }

    @CommandHandler
    void handle(HoldCoordinationMeeting c, Lookups lookups) {
        CoordinationRules.MAY_MEET.check(theCase, c);
        apply(new CoordinationMeetingHeld(
                theCase.id(),
                Case.inOrder(c.partners()),
                c.nextOn(),
                c.occurredOn(),
                PersonKeys.details(theCase, c, lookups)));
    }

    @CommandHandler
    void handle(SecureRelief c) {
        CoordinationRules.MAY_SECURE_RELIEF.check(theCase, c);
        apply(new ReliefSecured(theCase.id(), c.relief(), c.occurredOn()));
    }

    @CommandHandler
    void handle(EndCoordination c) {
        if (theCase.standing.wasMovedBy(PostingReason.COORDINATION_ENDED)) {
            return;
        }
        CoordinationRules.MAY_END.check(theCase, c);
        apply(new CoordinationEnded(theCase.id(), c.occurredOn(), theCase.standing.coordinationEnded(c.occurredOn())));
    }
}
