package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.EntryName;

/** No detail of such an entry is ever put right. */
public final class NothingToCorrect extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingToCorrect(Class<?> entry) {
        super(EntryName.of(entry));
    }
}
