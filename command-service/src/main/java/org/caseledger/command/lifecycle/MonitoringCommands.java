package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ReopeningReason;

/** Looking after her in the months after the resolution. */
final class MonitoringCommands {
    private final Case theCase;

    MonitoringCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(RecordFollowUp c, Lookups lookups) {
        FollowUpRules.MAY_RECORD.check(theCase, c);
        boolean reopens = FollowUpRules.reopens(theCase, c);
        if (reopens) {
            ReopeningRules.centreStillWorks(theCase, lookups);
        }
        boolean closes = FollowUpRules.closes(theCase, c);
        if (closes) {
            theCase.shelter.notStayingOn(c.occurredOn());
            OffenceAgainstGirlRules.dutiesDoneBeforeClosing(theCase, ClosingReason.DECEASED, c.occurredOn());
        }
        apply(new FollowUpRecorded(
                theCase.id(),
                c.slot(),
                c.mode(),
                c.outcome(),
                c.occurredOn(),
                PersonKeys.details(theCase, c, lookups)));
        if (reopens) {
            theCase.reopen(ReopeningReason.valueOf(c.outcome().name()), c.occurredOn());
        } else if (closes) {
            theCase.close(ClosingReason.DECEASED, null, c.suspicious(), c.occurredOn());
        }
    }

    @CommandHandler
    void handle(MissFollowUp c) {
        theCase.monitoring
                .planWith(c.dueOn())
                .filter(plan -> plan.wasNeglected(c.dueOn()))
                .map(plan -> plan.overdueOn(c.dueOn()))
                .filter(overdueOn -> !overdueOn.isAfter(c.today()))
                .ifPresent(overdueOn -> apply(new FollowUpMissed(theCase.id(), c.dueOn(), overdueOn)));
    }
}
