package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.refusals.BoyTooOldForShelter;
import org.caseledger.command.lifecycle.refusals.ExitAndDayBelongTogether;
import org.caseledger.command.lifecycle.refusals.LateStayNotEnded;
import org.caseledger.command.lifecycle.refusals.LimitNotExtended;
import org.caseledger.command.lifecycle.refusals.NoChildrenNamed;
import org.caseledger.command.lifecycle.refusals.NoShelterStay;
import org.caseledger.command.lifecycle.refusals.ShelterStayStillOpen;
import org.caseledger.command.lifecycle.refusals.StayBeganBeforeReopening;
import org.caseledger.command.lifecycle.refusals.StayEndsBeforeAdmission;
import org.caseledger.command.lifecycle.refusals.StaysOverlap;

/** Who stays, since when and how long. A stay is never refused for its length: passing the limit is a fact, not a fault. */
final class ShelterRules {
    static final Rule<AdmitToShelter> MAY_ADMIT = Rule.all(
            DatingRules::notInTheFuture,
            DatingRules::notBeforeFirstContact,
            ShelterRules::exitAndDayTogether,
            (theCase, c) -> Children.of(c).areDescribed(),
            ShelterRules::notThereAlready,
            ShelterRules::notEndedForGood,
            ShelterRules::pastStayIsWhole);
    static final Rule<ExtendShelterStay> MAY_EXTEND =
            Rule.all(DatingRules::notInTheFuture, ShelterRules::staysThen, ShelterRules::isLonger);
    static final Rule<AdmitChildren> MAY_ADMIT_CHILDREN = Rule.all(
            DatingRules::notInTheFuture,
            ShelterRules::stays,
            ShelterRules::notBeforeAdmission,
            (theCase, c) -> Children.of(c).areDescribed(),
            ShelterRules::someoneIsAdmitted);
    static final Rule<LeaveShelter> MAY_LEAVE =
            Rule.all(DatingRules::notInTheFuture, ShelterRules::stays, ShelterRules::notBeforeAdmission);

    private ShelterRules() {}

    /**
     * Nobody is in service under follow-up or after a closing, so a stay that is no late entry opens the case again. One that was over on the day of the
     * resolution or closing is a late entry.
     */
    static boolean reopens(Case theCase, AdmitToShelter c) {
        return !theCase.standing.status().isOpen()
                && !theCase.standing.isLate(c.occurredOn())
                && until(c).isAfter(theCase.standing.since());
    }

    private static void exitAndDayTogether(Case theCase, AdmitToShelter c) {
        LocalDate leftOn = c.leftOn();
        if ((leftOn == null) != (c.exit() == null)) {
            throw new ExitAndDayBelongTogether();
        }
        if (leftOn != null) {
            DatingRules.notInTheFuture(leftOn, c.today());
            if (leftOn.isBefore(c.occurredOn())) {
                throw new StayEndsBeforeAdmission(leftOn, c.occurredOn());
            }
        }
    }

    /** She stays all the same, so what only an older boy would come for is no fact of the shelter. */
    private static void someoneIsAdmitted(Case theCase, AdmitChildren c) {
        Children children = Children.of(c);
        if (children.girls() + children.boys() == 0) {
            throw new NoChildrenNamed();
        }
        if (!children.isAnyoneAdmitted()) {
            throw new BoyTooOldForShelter(children.oldestAge());
        }
    }

    /** For ever while she stays. */
    private static LocalDate until(AdmitToShelter c) {
        return c.leftOn() == null ? LocalDate.MAX : c.leftOn();
    }

    private static void notThereAlready(Case theCase, AdmitToShelter c) {
        theCase.shelter.during(c.occurredOn(), until(c)).ifPresent(stay -> {
            if (stay.isOpen()) {
                throw new ShelterStayStillOpen(stay.admittedOn());
            }
            throw new StaysOverlap(stay.admittedOn(), stay.leftOn().orElseThrow());
        });
    }

    private static void notEndedForGood(Case theCase, AdmitToShelter c) {
        if (reopens(theCase, c)) {
            ReopeningRules.notEndedForGood(theCase, c);
        }
    }

    private static void pastStayIsWhole(Case theCase, AdmitToShelter c) {
        theCase.standing.endsWithin(c.occurredOn(), until(c)).findFirst().ifPresent(end -> {
            throw new LateStayNotEnded(end);
        });
        boolean late = !theCase.standing.status().isOpen() && theCase.standing.isLate(c.occurredOn());
        if (late && until(c).isAfter(theCase.standing.since())) {
            throw new LateStayNotEnded(theCase.standing.since());
        }
        theCase.standing.reopenedAfter(c.occurredOn()).filter(until(c)::isAfter).ifPresent(reopened -> {
            throw new StayBeganBeforeReopening(reopened);
        });
    }

    private static void stays(Case theCase, CaseCommand c) {
        if (theCase.shelter.open().isEmpty()) {
            throw new NoShelterStay();
        }
    }

    /** Also after she has left: it was said in time, and is entered late. */
    private static void staysThen(Case theCase, ExtendShelterStay c) {
        if (theCase.shelter.on(c.occurredOn()).isEmpty()) {
            stays(theCase, c);
            notBeforeAdmission(theCase, c);
        }
    }

    private static void notBeforeAdmission(Case theCase, CaseCommand c) {
        theCase.shelter
                .open()
                .map(Stay::admittedOn)
                .filter(c.occurredOn()::isBefore)
                .ifPresent(admittedOn -> {
                    throw new StayEndsBeforeAdmission(c.occurredOn(), admittedOn);
                });
    }

    /** Than on that day: what was said later does not undo it. */
    private static void isLonger(Case theCase, ExtendShelterStay c) {
        theCase.shelter
                .on(c.occurredOn())
                .map(stay -> stay.limitOn(c.occurredOn()))
                .filter(limit -> limit > c.limitDays())
                .ifPresent(limit -> {
                    throw new LimitNotExtended(limit);
                });
    }
}
