package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** This detail of this entry is not corrected. */
public final class FieldNotCorrected extends Refusal {
    private static final long serialVersionUID = 1L;

    public FieldNotCorrected(String entry, String fields) {
        super(entry, fields);
    }
}
