package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The case that is named does not exist. */
public final class NoSuchOtherCase extends Refusal {
    private static final long serialVersionUID = 1L;
}
