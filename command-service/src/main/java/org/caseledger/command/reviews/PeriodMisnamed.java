package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** A period is named as reports name it. */
public final class PeriodMisnamed extends Refusal {
    private static final long serialVersionUID = 1L;

    PeriodMisnamed(String expected) {
        super(expected);
    }
}
