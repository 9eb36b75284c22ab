package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A boy older than the norm allows cannot stay with her. */
public final class BoyTooOldForShelter extends Refusal {
    private static final long serialVersionUID = 1L;

    public BoyTooOldForShelter(Integer oldest) {
        super(oldest);
    }
}
