package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** No service was asked for under this id. */
public final class NoSuchRequest extends Refusal {
    private static final long serialVersionUID = 1L;
}
