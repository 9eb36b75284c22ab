package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** Another review was held under this id. */
public final class ReviewAlreadyHeld extends Refusal {
    private static final long serialVersionUID = 1L;
}
