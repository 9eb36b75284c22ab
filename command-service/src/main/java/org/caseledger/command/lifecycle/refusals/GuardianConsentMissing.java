package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A girl is referred as the law asks or with a guardian's consent. */
public final class GuardianConsentMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
