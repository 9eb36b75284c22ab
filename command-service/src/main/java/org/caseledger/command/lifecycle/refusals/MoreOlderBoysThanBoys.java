package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** More boys are said to be too old than came. */
public final class MoreOlderBoysThanBoys extends Refusal {
    private static final long serialVersionUID = 1L;

    public MoreOlderBoysThanBoys(int olderBoys, int boys) {
        super(olderBoys, boys);
    }
}
