package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A closed case does not come back at a centre that has ended its work. */
public final class CentreNoLongerRuns extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreNoLongerRuns(String centre) {
        super(centre);
    }
}
