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
    private final Case it;

    MonitoringCommands(Case it) {
        this.it = it;
    }

    @CommandHandler
    void handle(RecordFollowUp c, Lookups lookups) {
        FollowUpRules.MAY_RECORD.check(it, c);
        boolean reopens = FollowUpRules.reopens(it, c);
        if (reopens) {
            ReopeningRules.centreStillWorks(it, lookups);
        }
        boolean closes = FollowUpRules.closes(it, c);
        if (closes) {
            it.shelter.notStayingOn(c.occurredOn());
            OffenceAgainstGirlRules.dutiesDoneBeforeClosing(it, ClosingReason.DECEASED, c.occurredOn());
        }
        apply(new FollowUpRecorded(it.id(), c.slot(), c.mode(), c.outcome(), c.occurredOn()));
        if (reopens) {
            it.reopen(ReopeningReason.valueOf(c.outcome().name()), c.occurredOn());
        } else if (closes) {
            it.close(ClosingReason.DECEASED, null, c.suspicious(), c.occurredOn());
        }
    }

    @CommandHandler
    void handle(MissFollowUp c) {
        it.monitoring
                .planWith(c.dueOn())
                .filter(plan -> plan.wasNeglected(c.dueOn()))
                .map(plan -> plan.overdueOn(c.dueOn()))
                .filter(overdueOn -> !overdueOn.isAfter(c.today()))
                .ifPresent(overdueOn -> apply(new FollowUpMissed(it.id(), c.dueOn(), overdueOn)));
    }
}
