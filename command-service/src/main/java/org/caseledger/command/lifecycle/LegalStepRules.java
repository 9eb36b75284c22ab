package org.caseledger.command.lifecycle;

import org.caseledger.command.lifecycle.refusals.HearingBeforeStep;

/** A legal step may be older than the first contact and younger than the closing; it only may not lie ahead. */
final class LegalStepRules {
    static final Rule<RecordLegalStep> MAY_RECORD =
            Rule.all(DatingRules::notInTheFuture, LegalStepRules::hearingNotBeforeStep);

    private LegalStepRules() {}

    private static void hearingNotBeforeStep(Case it, RecordLegalStep c) {
        if (c.dueOn() != null && c.dueOn().isBefore(c.occurredOn())) {
            throw new HearingBeforeStep(c.dueOn(), c.occurredOn());
        }
    }
}
