package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** Figures of this period were published as of this position; a revision counts later events. */
public final class PositionNotLater extends Refusal {
    private static final long serialVersionUID = 1L;

    PositionNotLater(long newest) {
        super(newest);
    }
}
