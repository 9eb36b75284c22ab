package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The new value is not of the kind the field has. */
public final class ValueUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    public ValueUnreadable(String right) {
        super(right);
    }
}
