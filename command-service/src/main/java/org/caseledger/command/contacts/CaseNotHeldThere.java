package org.caseledger.command.contacts;

import org.caseledger.command.Refusal;

/** The centre that takes a call up holds no case with this id. */
public final class CaseNotHeldThere extends Refusal {
    private static final long serialVersionUID = 1L;

    CaseNotHeldThere(String centre) {
        super(centre);
    }
}
