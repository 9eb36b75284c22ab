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
    private final Case it;

    ShelterCommands(Case it) {
        this.it = it;
    }

    @CommandHandler
    void handle(AdmitToShelter c, Sender sender, Lookups lookups) {
        if (c.leftOn() == null
                && it.shelter
                        .open()
                        .filter(stay -> stay.admittedOn().equals(c.occurredOn()))
                        .isPresent()) {
            return;
        }
        ShelterRules.MAY_ADMIT.check(it, c);
        if (c.leftOn() != null) {
            PublishedPeriods.check(sender, lookups, c.leftOn(), c.today());
        }
        if (ShelterRules.reopens(it, c)) {
            ReopeningRules.centreStillWorks(it, lookups);
            apply(new CaseReopened(
                    it.id(), ReopeningReason.SHELTER_NEEDED, c.occurredOn(), it.standing.reopened(c.occurredOn())));
        }
        Norms norms = Norms.on(c.occurredOn());
        Children children = Children.of(c);
        apply(new ShelterAdmitted(
                it.id(),
                c.stayId(),
                children.girls(),
                children.boysAdmitted(),
                children.boysNotAdmitted(),
                norms.shelterDays(),
                norms.version(),
                c.occurredOn(),
                it.standing.served(c.occurredOn())));
        if (c.leftOn() != null && c.exit() != null) {
            apply(new ShelterLeft(it.id(), c.stayId(), c.exit(), c.leftOn()));
        }
    }

    /** Counts each time it is said: more children may come on the same day. */
    @CommandHandler
    void handle(AdmitChildren c) {
        ShelterRules.MAY_ADMIT_CHILDREN.check(it, c);
        Children children = Children.of(c);
        apply(new ChildrenAdmitted(
                it.id(),
                it.shelter.open().orElseThrow().id(),
                children.girls(),
                children.boysAdmitted(),
                children.boysNotAdmitted(),
                Norms.on(c.occurredOn()).version(),
                c.occurredOn()));
    }

    @CommandHandler
    void handle(ExtendShelterStay c) {
        if (it.shelter.open().filter(stay -> stay.limitDays() == c.limitDays()).isPresent()) {
            return;
        }
        ShelterRules.MAY_EXTEND.check(it, c);
        apply(new ShelterStayExtended(
                it.id(),
                it.shelter.open().orElseThrow().id(),
                c.limitDays(),
                Norms.on(c.occurredOn()).version(),
                c.occurredOn()));
    }

    @CommandHandler
    void handle(LeaveShelter c) {
        if (it.shelter.open().isEmpty()
                && it.shelter
                        .newest()
                        .filter(stay -> stay.wasLeftAs(c.exit(), c.occurredOn()))
                        .isPresent()) {
            return;
        }
        ShelterRules.MAY_LEAVE.check(it, c);
        apply(new ShelterLeft(it.id(), it.shelter.open().orElseThrow().id(), c.exit(), c.occurredOn()));
    }

    @CommandHandler
    void handle(ExceedShelterLimit c) {
        it.shelter
                .find(c.stayId())
                .filter(stay -> stay.hasPassed(c.limitDays()))
                .map(stay -> stay.pastOn(c.limitDays()))
                .filter(passedOn -> !passedOn.isAfter(c.today()))
                .ifPresent(passedOn -> apply(new ShelterLimitExceeded(it.id(), c.stayId(), c.limitDays(), passedOn)));
    }
}
