package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Such an entry is neither corrected nor retracted. */
public final class EntryNeverChanges extends Refusal {
    private static final long serialVersionUID = 1L;

    public EntryNeverChanges(String entry) {
        super(entry);
    }
}
