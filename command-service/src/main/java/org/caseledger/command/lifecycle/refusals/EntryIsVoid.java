package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The entry was retracted. */
public final class EntryIsVoid extends Refusal {
    private static final long serialVersionUID = 1L;
}
