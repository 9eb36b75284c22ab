package org.caseledger.command.lifecycle.refusals;

import java.util.UUID;
import org.caseledger.command.Refusal;
import org.caseledger.events.LegalHoldReason;

/** What is kept of her is held for a court, the police, an inquiry or herself. */
public final class LegalHoldStands extends Refusal {
    private static final long serialVersionUID = 1L;

    public LegalHoldStands(UUID caseId, LegalHoldReason reason) {
        super(caseId, reason);
    }
}
