package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Nobody reached her for the last slot of the plan. */
public final class LastSlotNotContacted extends Refusal {
    private static final long serialVersionUID = 1L;
}
