package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.Locale;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreMisnamed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.CentreNumberLeavesGap;
import org.caseledger.command.centres.refusals.CentreWasSuspended;
import org.caseledger.command.centres.refusals.DistrictUnknown;
import org.caseledger.command.centres.refusals.FirstContactAfterRegistration;
import org.caseledger.command.centres.refusals.LedgerNotOpenYet;
import org.caseledger.command.centres.refusals.NotOlderThanLedger;
import org.caseledger.command.centres.refusals.OnlyActiveCasesComeForward;
import org.caseledger.command.centres.refusals.PaperDaysOutOfOrder;
import org.caseledger.command.centres.refusals.PaperNumberUsed;
import org.caseledger.command.centres.refusals.ResolutionGoesWithFollowUp;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.District;

/** Who may be commissioned, what may be registered, and on which days anything happens at a centre. */
final class CentreRules {
    private CentreRules() {}

    static void mayCommission(CommissionCentre c, Lookups evidence) {
        notInTheFuture(c);
        districtIsKnown(c);
        isNamedByDistrictAndNumber(c);
        followsTheOneBefore(c, evidence);
    }

    static void mayRegister(CentreOperation life, RegisterCase c, Lookups evidence) {
        notInTheFuture(c);
        runs(life, c);
        ledgerIsOpen(c, evidence);
        notBeforeFirstContact(c);
    }

    static void mayBringForward(
            CentreOperation life, PaperRegister paperRegister, BringCaseForward c, Lookups evidence) {
        notInTheFuture(c);
        runs(life, c);
        ledgerIsOpen(c, evidence);
        hasNotClosed(life, c);
        if (!c.status().isActive()) {
            throw new OnlyActiveCasesComeForward();
        }
        boolean resolved = c.resolvedOn() != null && c.outcome() != null;
        if (resolved != (c.status() == CaseStatus.UNDER_FOLLOW_UP)
                || (c.resolvedOn() == null) != (c.outcome() == null)) {
            throw new ResolutionGoesWithFollowUp();
        }
        inOrder(c.firstContactOn(), c.registeredOn());
        inOrder(c.registeredOn(), c.resolvedOn() == null ? c.occurredOn() : c.resolvedOn());
        inOrder(c.resolvedOn() == null ? c.registeredOn() : c.resolvedOn(), c.occurredOn());
        paperNumberIsFree(paperRegister, c);
        isOlderThanLedger(life, c, evidence);
    }

    /** Domain section 2, rule 1: what is older has a paper number, and no serial. A centre may have run for years by then. */
    private static void ledgerIsOpen(CentreCommand c, Lookups evidence) {
        LocalDate opened = evidence.ledgerOpenedOn();
        if (c.occurredOn().isBefore(opened)) {
            throw new LedgerNotOpenYet(c.occurredOn(), opened);
        }
    }

    /** Domain section 2, rule 1: what is registered since gets a serial, though it is entered late, and is counted. */
    private static void isOlderThanLedger(CentreOperation life, BringCaseForward c, Lookups evidence) {
        LocalDate opened = evidence.ledgerOpenedOn();
        LocalDate since = life.from() != null && life.from().isAfter(opened) ? life.from() : opened;
        if (!c.registeredOn().isBefore(since)) {
            throw new NotOlderThanLedger(c.registeredOn(), since);
        }
    }

    /** Domain section 2, rule 1: a paper number is used once per centre. */
    private static void paperNumberIsFree(PaperRegister paperRegister, BringCaseForward c) {
        if (paperRegister.has(c.paperNumber())) {
            throw new PaperNumberUsed(c.paperNumber());
        }
    }

    /** What comes forward is active, and a centre that has closed holds nothing active, however the day is given. */
    private static void hasNotClosed(CentreOperation life, BringCaseForward c) {
        if (life.closedOn() != null) {
            throw new CentreIsClosed(c.centre(), life.closedOn());
        }
    }

    static void notInTheFuture(CentreCommand c) {
        if (c.occurredOn().isAfter(c.today())) {
            throw new OccursInTheFuture(c.occurredOn(), c.today());
        }
    }

    /** From its commissioning until it closes, also while it is suspended. */
    static void exists(CentreOperation life, CentreCommand c) {
        LocalDate day = c.occurredOn();
        if (life.closedOn() != null && !day.isBefore(life.closedOn())) {
            throw new CentreIsClosed(c.centre(), life.closedOn());
        }
        if (life.from() == null || day.isBefore(life.from())) {
            throw new CentreNotRunning(c.centre(), day);
        }
    }

    private static void runs(CentreOperation life, CentreCommand c) {
        exists(life, c);
        life.suspensionOn(c.occurredOn()).ifPresent(suspension -> {
            throw new CentreWasSuspended(c.centre(), c.occurredOn(), suspension.caretaker());
        });
    }

    private static void districtIsKnown(CommissionCentre c) {
        if (District.byCode(c.district()).isEmpty()) {
            throw new DistrictUnknown(c.district());
        }
    }

    private static void isNamedByDistrictAndNumber(CommissionCentre c) {
        String expected = named(c.district(), c.number());
        if (!expected.equals(c.centre())) {
            throw new CentreMisnamed(expected);
        }
    }

    /** A number that was typed wrong stays for ever: it is the centre's name (domain section 2, rule 1). */
    private static void followsTheOneBefore(CommissionCentre c, Lookups evidence) {
        if (c.number() > 1) {
            String before = named(c.district(), c.number() - 1);
            if (!evidence.centre(before).exists()) {
                throw new CentreNumberLeavesGap(before);
            }
        }
    }

    private static String named(String district, int number) {
        return String.format(Locale.ROOT, "BR-%s-%02d", district, number);
    }

    private static void notBeforeFirstContact(RegisterCase c) {
        if (c.firstContactOn().isAfter(c.occurredOn())) {
            throw new FirstContactAfterRegistration(c.firstContactOn(), c.occurredOn());
        }
    }

    private static void inOrder(LocalDate earlier, LocalDate later) {
        if (earlier.isAfter(later)) {
            throw new PaperDaysOutOfOrder(earlier, later);
        }
    }
}
