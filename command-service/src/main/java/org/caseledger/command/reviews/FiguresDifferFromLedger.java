package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;
import org.caseledger.events.PublishedTotals;

/** What is to be published is not what the ledger counts up to that position, and nobody says that this is known. */
public final class FiguresDifferFromLedger extends Refusal {
    private static final long serialVersionUID = 1L;

    FiguresDifferFromLedger(
            int registered, int struckOff, int resolved, int resolvedAgain, int reopened, int handedOver) {
        super(registered, struckOff, resolved, resolvedAgain, reopened, handedOver);
    }

    static FiguresDifferFromLedger counted(PublishedTotals counted) {
        return new FiguresDifferFromLedger(
                counted.registered(),
                counted.struckOff(),
                counted.resolvedInPeriod(),
                counted.resolvedAgainInPeriod(),
                counted.reopenedInPeriod(),
                counted.handedOver());
    }
}
