package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.SkillTrainingLinked;

/** What is done for her at the centre, before the law and for her livelihood. */
final class ServiceCommands {
    private final Case it;

    ServiceCommands(Case it) {
        this.it = it;
    }

    @CommandHandler
    void handle(RequestService c) {
        ServiceRequested requested = new ServiceRequested(it.id(), c.requestId(), c.service(), c.occurredOn());
        if (it.work.request(c.requestId()).filter(requested::equals).isPresent()) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(it, c);
        ServiceRules.requestIdIsFree(it, c);
        apply(requested);
    }

    @CommandHandler
    void handle(ProvideService c) {
        DatingRules.DEED_OF_THE_CENTRE.check(it, c);
        ServiceRules.answersRequest(it, c, c.requestId(), c.service());
        apply(new ServiceProvided(
                it.id(), c.service(), c.requestId(), c.occurredOn(), it.standing.served(c.occurredOn())));
    }

    @CommandHandler
    void handle(RecordServiceNotProvided c) {
        DatingRules.DEED_OF_THE_CENTRE.check(it, c);
        ServiceRules.answersRequest(it, c, c.requestId(), c.service());
        apply(new ServiceNotProvided(it.id(), c.service(), c.reason(), c.requestId(), c.occurredOn()));
    }

    @CommandHandler
    void handle(RecordLegalStep c) {
        LegalStepRules.MAY_RECORD.check(it, c);
        apply(new LegalStepRecorded(it.id(), c.step(), c.dueOn(), c.occurredOn(), it.standing.served(c.occurredOn())));
    }

    @CommandHandler
    void handle(LinkSkillTraining c) {
        SkillTrainingLinked linked = new SkillTrainingLinked(it.id(), c.programme(), c.occurredOn());
        if (it.work.isLinkedTo(linked)) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(it, c);
        apply(linked);
    }
}
