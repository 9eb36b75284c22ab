package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** A part is no more than what it is a part of. */
public final class FiguresDisagree extends Refusal {
    private static final long serialVersionUID = 1L;

    FiguresDisagree(String part, String whole) {
        super(part, whole);
    }
}
