package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.EntryName;

/** Such an entry is neither corrected nor retracted. */
public final class EntryNeverChanges extends Refusal {
    private static final long serialVersionUID = 1L;

    public EntryNeverChanges(Class<?> entry) {
        super(EntryName.of(entry));
    }
}
