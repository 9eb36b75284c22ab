package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.FieldRefusal;

/** A field was given that has no meaning for this deed. */
public final class DoesNotBelong extends FieldRefusal {
    private static final long serialVersionUID = 1L;

    public DoesNotBelong(String field) {
        super(field);
    }
}
