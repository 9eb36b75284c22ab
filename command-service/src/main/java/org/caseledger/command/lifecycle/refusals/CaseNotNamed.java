package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** All cases of the woman are named, that which is asked among them. */
public final class CaseNotNamed extends Refusal {
    private static final long serialVersionUID = 1L;
}
