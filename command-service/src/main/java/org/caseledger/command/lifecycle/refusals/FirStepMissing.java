package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** That an FIR was registered is said, and no legal step records one by that day. */
public final class FirStepMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
