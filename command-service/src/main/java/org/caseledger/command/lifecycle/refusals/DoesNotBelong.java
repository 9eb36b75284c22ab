package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A field was given that has no meaning for this deed. */
public final class DoesNotBelong extends Refusal {
    private static final long serialVersionUID = 1L;

    public DoesNotBelong(String field) {
        super(field);
    }
}
