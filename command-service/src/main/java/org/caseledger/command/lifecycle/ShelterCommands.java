package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.Norms;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;

/** Taking her in for some days. */
final class ShelterCommands {
    private final Case theCase;

    ShelterCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(AdmitToShelter c, Sender sender, Lookups lookups) {
        if (c.leftOn() == null
                && theCase.shelter
                        .open()
                        .filter(stay -> stay.wasBegunAs(Children.of(c), c.occurredOn()))
                        .isPresent()) {
            PersonalDataRules.nothingToSeal(c);
            return;
        }
        ShelterRules.MAY_ADMIT.check(theCase, c);
        if (c.leftOn() != null) {
            PublishedPeriods.check(sender, lookups, c.leftOn(), c.today());
        }
        if (ShelterRules.reopens(theCase, c)) {
            ReopeningRules.centreStillWorks(theCase, lookups);
            apply(new CaseReopened(
                    theCase.id(),
                    ReopeningReason.SHELTER_NEEDED,
                    c.occurredOn(),
                    theCase.standing.reopened(c.occurredOn())));
        }
        Norms norms = Norms.on(c.occurredOn());
        Children children = Children.of(c);
        apply(new ShelterAdmitted(
                theCase.id(),
                c.stayId(),
                children.girls(),
                children.boysAdmitted(),
                children.boysNotAdmitted(),
                norms.shelterDays(),
                norms.version(),
                c.occurredOn(),
                theCase.standing.served(c.occurredOn()),
                PersonKeys.details(theCase, c, lookups)));
        if (c.leftOn() != null && c.exit() != null) {
            apply(new ShelterLeft(theCase.id(), c.stayId(), c.exit(), c.leftOn()));
        }
    }

    /** Counts each time it is said: more children may come on the same day. */
    @CommandHandler
    void handle(AdmitChildren c) {
        ShelterRules.MAY_ADMIT_CHILDREN.check(theCase, c);
        Children children = Children.of(c);
        apply(new ChildrenAdmitted(
                theCase.id(),
                theCase.shelter.open().orElseThrow().id(),
                children.girls(),
                children.boysAdmitted(),
                children.boysNotAdmitted(),
                Norms.on(c.occurredOn()).version(),
                c.occurredOn()));
    }

    @CommandHandler
    void handle(ExtendShelterStay c) {
        if (theCase.shelter
                .on(c.occurredOn())
                .filter(stay -> stay.limitOn(c.occurredOn()) == c.limitDays())
                .isPresent()) {
            return;
        }
        ShelterRules.MAY_EXTEND.check(theCase, c);
        apply(new ShelterStayExtended(
                theCase.id(),
                theCase.shelter.on(c.occurredOn()).orElseThrow().id(),
                c.limitDays(),
                Norms.on(c.occurredOn()).version(),
                c.occurredOn()));
    }

    @CommandHandler
    void handle(LeaveShelter c, Lookups lookups) {
        if (theCase.shelter.open().isEmpty()
                && theCase.shelter
                        .newest()
                        .filter(stay -> stay.wasLeftAs(c.exit(), c.occurredOn()))
                        .isPresent()) {
            PersonalDataRules.nothingToSeal(c);
            return;
        }
        ShelterRules.MAY_LEAVE.check(theCase, c);
        apply(new ShelterLeft(
                theCase.id(),
                theCase.shelter.open().orElseThrow().id(),
                c.exit(),
                c.occurredOn(),
                PersonKeys.details(theCase, c, lookups)));
    }

    @CommandHandler
    void handle(ExceedShelterLimit c) {
        theCase.shelter
                .find(c.stayId())
                .map(stay -> stay.limit(c.limitDays()))
                .filter(ShelterLimit::isPassed)
                .map(ShelterLimit::pastOn)
                .filter(passedOn -> !passedOn.isAfter(c.today()))
                .ifPresent(
                        passedOn -> apply(new ShelterLimitExceeded(theCase.id(), c.stayId(), c.limitDays(), passedOn)));
    }
}
