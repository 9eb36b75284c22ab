package org.caseledger.command.origins;

import java.util.UUID;
import org.caseledger.command.Refusal;

/** A log is signed under a name that ends with the id of its ledger. */
public final class OriginOfAnotherLedger extends Refusal {
    private static final long serialVersionUID = 1L;

    OriginOfAnotherLedger(UUID ledger) {
        super(ledger);
    }
}
