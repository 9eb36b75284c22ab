package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Nobody of this case stays in the shelter. */
public final class NoShelterStay extends Refusal {
    private static final long serialVersionUID = 1L;
}
