package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A safety plan has at least one measure. */
public final class MeasuresMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
