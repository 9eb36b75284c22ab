package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** The review has issued another direction under this id. */
public final class DirectionIdTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
