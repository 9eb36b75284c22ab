package org.caseledger.command.reviews;

import org.caseledger.command.FieldRefusal;

/** A part is no more than what it is a part of. */
public final class FiguresDisagree extends FieldRefusal {
    private static final long serialVersionUID = 1L;

    FiguresDisagree(String part, String whole) {
        super(part, whole);
    }
}
