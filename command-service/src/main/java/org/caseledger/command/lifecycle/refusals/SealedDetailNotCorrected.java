package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.EntryName;

/** What is sealed in an entry is never put right in it: a correction would say it in clear. */
public final class SealedDetailNotCorrected extends Refusal {
    private static final long serialVersionUID = 1L;

    public SealedDetailNotCorrected(Class<?> entry) {
        super(EntryName.of(entry));
    }
}
