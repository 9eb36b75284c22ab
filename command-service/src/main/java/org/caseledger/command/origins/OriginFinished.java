package org.caseledger.command.origins;

import org.caseledger.command.Refusal;

/** Nothing is signed under a name whose log was restored with loss. */
public final class OriginFinished extends Refusal {
    private static final long serialVersionUID = 1L;

    OriginFinished() {
        super();
    }
}
