package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.EntryName;

/** Entries of this kind are not retracted. */
public final class EntryStaysAsItIs extends Refusal {
    private static final long serialVersionUID = 1L;

    public EntryStaysAsItIs(Class<?> entry) {
        super(EntryName.of(entry));
    }
}
