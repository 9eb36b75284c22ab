package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.refusals.LinkedToItself;
import org.caseledger.command.lifecycle.refusals.MeasuresMissing;
import org.caseledger.command.lifecycle.refusals.NoSuchOtherCase;
import org.caseledger.command.lifecycle.refusals.WorkerNotPosted;
import org.caseledger.command.lookups.Lookups;

/** What is agreed with her at the beginning, and which case hers belongs with. */
final class IntakeRules {
    static final Rule<AgreeSafetyPlan> MAY_PLAN_SAFETY =
            Rule.all(DatingRules.DEED_OF_THE_CENTRE::check, IntakeRules::measuresNamed);
    static final Rule<LinkCases> MAY_LINK = Rule.all(DatingRules.DEED_OF_THE_CENTRE::check, IntakeRules::notToItself);

    private IntakeRules() {}

    static void otherCaseExists(LinkCases c, Lookups evidence) {
        if (evidence.caseOf(c.otherCase()).isEmpty()) {
            throw new NoSuchOtherCase();
        }
    }

    /** Domain section 2, rule 14; while a centre is suspended, staff of the caretaker act for it (rule 12). */
    static void workerIsPosted(Case theCase, String worker, LocalDate day, Lookups evidence) {
        String centre = theCase.standing.heldBy();
        if (!evidence.isPosted(worker, centre, day)
                && evidence.centre(centre)
                        .suspensionOn(day)
                        .filter(suspension -> evidence.isPosted(worker, suspension.caretaker(), day))
                        .isEmpty()) {
            throw new WorkerNotPosted(centre, day);
        }
    }

    private static void measuresNamed(Case theCase, AgreeSafetyPlan c) {
        if (c.measures().isEmpty()) {
            throw new MeasuresMissing();
        }
    }

    private static void notToItself(Case theCase, LinkCases c) {
        if (c.otherCase().equals(c.caseId())) {
            throw new LinkedToItself();
        }
    }
}
