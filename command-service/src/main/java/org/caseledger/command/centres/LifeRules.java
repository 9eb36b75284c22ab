package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.command.centres.refusals.ActiveCasesHeld;
import org.caseledger.command.centres.refusals.ActsForAnother;
import org.caseledger.command.centres.refusals.CaretakerIsItself;
import org.caseledger.command.centres.refusals.CaretakerNotRunning;
import org.caseledger.command.centres.refusals.CaretakerUnknown;
import org.caseledger.command.centres.refusals.CentreAlreadySuspended;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotSuspended;
import org.caseledger.command.centres.refusals.DatedBeforeLastChange;
import org.caseledger.command.centres.refusals.HeldCasesAfterwards;
import org.caseledger.command.centres.refusals.PostedOrInspectedAfterwards;
import org.caseledger.command.centres.refusals.RegisteredAfterwards;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;

/** When a centre stops, goes on and ends. A suspended one may end too, and with it the care: it holds nothing active any more. */
final class LifeRules {
    private LifeRules() {}

    static void maySuspend(CentreOperation life, Optional<LocalDate> newestCaseOn, SuspendCentre c, Lookups evidence) {
        notClosed(life, c);
        notSuspended(life);
        isTheNextChange(life, c);
        nothingRegisteredAfterwards(newestCaseOn, c);
        caretakerIsAnother(c);
        caretakerRuns(evidence.centre(c.caretaker()), c);
        actsForNobody(evidence.inCareOf(c.centre()));
    }

    static void mayReopen(CentreOperation life, ReopenCentre c) {
        notClosed(life, c);
        isSuspended(life, c);
        isTheNextChange(life, c);
    }

    /** What it holds is asked last: the answer is read from the log. */
    static void mayClose(
            CentreOperation life,
            Optional<LocalDate> newestCaseOn,
            Optional<LocalDate> newestDeedOn,
            CloseCentre c,
            Lookups evidence) {
        isTheNextChange(life, c);
        nothingRegisteredAfterwards(newestCaseOn, c);
        nothingDoneAfterwards(newestDeedOn, c);
        CentreDuties duties = evidence.duties(c.centre());
        holdsNothingActive(duties.activeCases());
        heldNothingSince(duties, c);
        actsForNobody(evidence.inCareOf(c.centre()));
    }

    private static void isTheNextChange(CentreOperation life, CentreCommand c) {
        CentreRules.notInTheFuture(c);
        notBeforeLastChange(life, c);
    }

    private static void notClosed(CentreOperation life, CentreCommand c) {
        if (life.closedOn() != null) {
            throw new CentreIsClosed(c.centre(), life.closedOn());
        }
    }

    private static void notSuspended(CentreOperation life) {
        life.suspension().ifPresent(suspension -> {
            throw new CentreAlreadySuspended(suspension.from(), suspension.caretaker());
        });
    }

    private static void isSuspended(CentreOperation life, ReopenCentre c) {
        if (life.suspension().isEmpty()) {
            throw new CentreNotSuspended(c.centre());
        }
    }

    private static void notBeforeLastChange(CentreOperation life, CentreCommand c) {
        if (c.occurredOn().isBefore(life.since())) {
            throw new DatedBeforeLastChange(c.occurredOn(), life.since());
        }
    }

    /** On the same day it may have: a centre that is flooded at noon has registered in the morning. */
    private static void nothingRegisteredAfterwards(Optional<LocalDate> newestCaseOn, CentreCommand c) {
        newestCaseOn.filter(c.occurredOn()::isBefore).ifPresent(registeredOn -> {
            throw new RegisteredAfterwards(c.occurredOn(), registeredOn);
        });
    }

    /** Who was posted on the last day, or came to inspect it, found a centre that ran. */
    private static void nothingDoneAfterwards(Optional<LocalDate> newestDeedOn, CloseCentre c) {
        newestDeedOn.filter(c.occurredOn()::isBefore).ifPresent(workedOn -> {
            throw new PostedOrInspectedAfterwards(c.occurredOn(), workedOn);
        });
    }

    private static void caretakerIsAnother(SuspendCentre c) {
        if (c.caretaker().equals(c.centre())) {
            throw new CaretakerIsItself();
        }
    }

    /** On the day of the suspension and still today. */
    private static void caretakerRuns(CentreOperation caretaker, SuspendCentre c) {
        if (!caretaker.exists()) {
            throw new CaretakerUnknown(c.caretaker());
        }
        for (LocalDate day : Stream.of(c.occurredOn(), c.today()).toList()) {
            if (!caretaker.runsOn(day)) {
                throw new CaretakerNotRunning(c.caretaker(), day);
            }
        }
    }

    private static void holdsNothingActive(int cases) {
        if (cases > 0) {
            throw new ActiveCasesHeld(cases);
        }
    }

    /** What it holds no longer it may have held on the day given. */
    private static void heldNothingSince(CentreDuties duties, CloseCentre c) {
        LocalDate movedOn = duties.casesMovedOn();
        if (movedOn != null && c.occurredOn().isBefore(movedOn)) {
            throw new HeldCasesAfterwards(c.occurredOn(), movedOn);
        }
    }

    /** Whoever is in its care would be in nobody's. */
    private static void actsForNobody(List<String> suspended) {
        if (!suspended.isEmpty()) {
            throw new ActsForAnother(suspended.get(0));
        }
    }
}
