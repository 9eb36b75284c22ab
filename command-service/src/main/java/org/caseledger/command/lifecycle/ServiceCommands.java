package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.SkillTrainingLinked;

/** What is done for her at the centre, before the law and for her livelihood. */
final class ServiceCommands {
    private final Case theCase;

    ServiceCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(RequestService c) {
        ServiceRequested requested = new ServiceRequested(theCase.id(), c.requestId(), c.service(), c.occurredOn());
        if (theCase.work.request(c.requestId()).filter(requested::equals).isPresent()) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        ServiceRules.requestIdIsFree(theCase, c);
        apply(requested);
    }

    @CommandHandler
    void handle(ProvideService c, Lookups lookups) {
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        ServiceRules.answersRequest(theCase, c, c.requestId(), c.service());
        apply(new ServiceProvided(
                theCase.id(),
                c.service(),
                c.requestId(),
                c.occurredOn(),
                theCase.standing.served(c.occurredOn()),
                PersonKeys.details(theCase, c, lookups)));
    }

    @CommandHandler
    void handle(RecordServiceNotProvided c, Lookups lookups) {
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        ServiceRules.answersRequest(theCase, c, c.requestId(), c.service());
        apply(new ServiceNotProvided(
                theCase.id(),
                c.service(),
                c.reason(),
                c.requestId(),
                c.occurredOn(),
                PersonKeys.details(theCase, c, lookups)));
    }

    @CommandHandler
    void handle(RecordLegalStep c, Lookups lookups) {
        LegalStepRules.MAY_RECORD.check(theCase, c);
        apply(new LegalStepRecorded(
                theCase.id(),
                c.step(),
                c.dueOn(),
                c.occurredOn(),
                theCase.standing.served(c.occurredOn()),
                PersonKeys.details(theCase, c, lookups)));
    }

    @CommandHandler
    void handle(LinkSkillTraining c) {
        SkillTrainingLinked linked = new SkillTrainingLinked(theCase.id(), c.programme(), c.occurredOn());
        if (theCase.work.isLinkedTo(linked)) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        apply(linked);
    }
}
