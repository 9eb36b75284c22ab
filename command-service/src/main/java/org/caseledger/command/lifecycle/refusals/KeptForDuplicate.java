package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The case stays for one that was closed as its duplicate; registered in error, nothing would stay of either. */
public final class KeptForDuplicate extends Refusal {
    private static final long serialVersionUID = 1L;
}
