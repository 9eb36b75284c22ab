package org.caseledger.command.lifecycle;

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
    static void workerIsPosted(Case theCase, AssignCase c, Lookups evidence) {
        String centre = theCase.standing.heldBy();
        if (!evidence.isPosted(c.worker(), centre, c.occurredOn())
                && evidence.centre(centre)
                        .suspensionOn(c.occurredOn())
                        .filter(suspension -> evidence.isPosted(c.worker(), suspension.caretaker(), c.occurredOn()))
                        .isEmpty()) {
            throw new WorkerNotPosted(centre, c.occurredOn());
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
