package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** She was not tried often enough, or not in enough ways, to be called untraceable. */
public final class NotTriedOftenEnough extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotTriedOftenEnough(int attempts, int modes) {
        super(attempts, modes);
    }
}
