package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** This detail is not put right, and the entry is not retracted either. */
public final class FieldOfLastingEntryNotCorrected extends Refusal {
    private static final long serialVersionUID = 1L;

    public FieldOfLastingEntryNotCorrected(String entry, String fields) {
        super(entry, fields);
    }
}
