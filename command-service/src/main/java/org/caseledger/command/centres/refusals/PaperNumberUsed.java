package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** A case of this centre came forward under this number before. */
public final class PaperNumberUsed extends Refusal {
    private static final long serialVersionUID = 1L;

    public PaperNumberUsed(String paperNumber) {
        super(paperNumber);
    }
}
