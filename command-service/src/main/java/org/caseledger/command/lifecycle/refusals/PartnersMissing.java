package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Coordination names those who are brought together. */
public final class PartnersMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
