package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.caseledger.command.lifecycle.refusals.ChildWelfareCommitteeNotInvolved;
import org.caseledger.command.lifecycle.refusals.PocsoReportMissing;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Partner;

/**
 * A suspected sexual offence against a girl is reported (Protection of Children from Sexual Offences Act, s.19) and brought before the Child
 * Welfare Committee (s.19(6)) before her case is resolved or closed. Domain section 2, rule 7.
 */
final class OffenceAgainstGirlRules {
    /** Where she cannot be found or has died there is nobody whom the committee could protect. */
    private static final Set<ClosingReason> BEYOND_THE_COMMITTEE =
            EnumSet.of(ClosingReason.DECEASED, ClosingReason.UNTRACEABLE);

    private OffenceAgainstGirlRules() {}

    static void dutiesDoneBeforeResolving(Case theCase, LocalDate day) {
        reported(theCase, day);
        broughtBeforeCommittee(theCase, day);
    }

    static void dutiesDoneBeforeClosing(Case theCase, ClosingReason reason, LocalDate day) {
        if (asksForReport(reason)) {
            reported(theCase, day);
        }
        if (asksForCommittee(reason)) {
            broughtBeforeCommittee(theCase, day);
        }
    }

    /** What is struck off was no matter of its own: the kept case carries the duty, or there was no offence. */
    static boolean asksForReport(ClosingReason reason) {
        return !reason.strikesOff();
    }

    static boolean asksForCommittee(ClosingReason reason) {
        return asksForReport(reason) && !BEYOND_THE_COMMITTEE.contains(reason);
    }

    static boolean isBeforeCommittee(Case theCase) {
        return theCase.referrals.hasReferralTo(Partner.CHILD_WELFARE_COMMITTEE);
    }

    private static void reported(Case theCase, LocalDate day) {
        if (theCase.matter.isSexualOffenceAgainstGirl()
                && !theCase.asOf(day).work.isPocsoReported()) {
            throw new PocsoReportMissing();
        }
    }

    private static void broughtBeforeCommittee(Case theCase, LocalDate day) {
        if (theCase.matter.isSexualOffenceAgainstGirl() && !isBeforeCommittee(theCase.asOf(day))) {
            throw new ChildWelfareCommitteeNotInvolved();
        }
    }
}
