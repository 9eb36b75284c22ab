package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReliefSecured;

/** Bringing the stakeholders together for relief. */
final class CoordinationCommands {
    private final Case it;

    CoordinationCommands(Case it) {
        this.it = it;
    }

    @CommandHandler
    void handle(StartCoordination c) {
        if (it.standing.status() == CaseStatus.COORDINATION && it.work.isCoordinatedWith(c.partners())) {
            return;
        }
        CoordinationRules.MAY_START.check(it, c);
        apply(new CoordinationStarted(
                it.id(), Case.inOrder(c.partners()), c.occurredOn(), it.standing.coordinated(c.occurredOn())));
    }

    @CommandHandler
    void handle(HoldCoordinationMeeting c) {
        CoordinationRules.MAY_MEET.check(it, c);
        apply(new CoordinationMeetingHeld(it.id(), Case.inOrder(c.partners()), c.nextOn(), c.occurredOn()));
    }

    @CommandHandler
    void handle(SecureRelief c) {
        CoordinationRules.MAY_SECURE_RELIEF.check(it, c);
        apply(new ReliefSecured(it.id(), c.relief(), c.occurredOn()));
    }

    @CommandHandler
    void handle(EndCoordination c) {
        if (it.standing.wasMovedBy(PostingReason.COORDINATION_ENDED)) {
            return;
        }
        CoordinationRules.MAY_END.check(it, c);
        apply(new CoordinationEnded(it.id(), c.occurredOn(), it.standing.coordinationEnded(c.occurredOn())));
    }
}
