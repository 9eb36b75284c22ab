package org.caseledger.command.lifecycle.refusals;

import java.util.UUID;
import org.caseledger.command.Refusal;

/** She is not forgotten while a case of hers goes on. */
public final class CaseNotYetClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaseNotYetClosed(UUID caseId) {
        super(caseId);
    }
}
