package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** The State has no district with this code. */
public final class DistrictUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public DistrictUnknown(String district) {
        super(district);
    }
}
