package org.caseledger.command.reviews;

import org.caseledger.command.FieldRefusal;

/** No count and no position is below zero. */
public final class FigureNegative extends FieldRefusal {
    private static final long serialVersionUID = 1L;

    FigureNegative(String field) {
        super(field);
    }
}
