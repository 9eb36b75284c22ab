package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** An extension makes the limit longer. */
public final class LimitNotExtended extends Refusal {
    private static final long serialVersionUID = 1L;

    public LimitNotExtended(Integer limit) {
        super(limit);
    }
}
