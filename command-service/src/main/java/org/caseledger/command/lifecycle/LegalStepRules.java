package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.refusals.HearingBeforeStep;
import org.jspecify.annotations.Nullable;

/** A legal step may be older than the first contact and younger than the closing; it only may not lie ahead. */
final class LegalStepRules {
    static final Rule<RecordLegalStep> MAY_RECORD =
            Rule.all(DatingRules::notInTheFuture, LegalStepRules::hearingNotBeforeStep);

    private LegalStepRules() {}

    private static void hearingNotBeforeStep(Case theCase, RecordLegalStep c) {
        hearingNotBefore(c.occurredOn(), c.dueOn());
    }

    static void hearingNotBefore(LocalDate step, @Nullable LocalDate hearing) {
        if (hearing != null && hearing.isBefore(step)) {
            throw new HearingBeforeStep(hearing, step);
        }
    }
}
