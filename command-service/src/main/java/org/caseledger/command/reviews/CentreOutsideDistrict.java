package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** The review of a district directs centres of that district. */
public final class CentreOutsideDistrict extends Refusal {
    private static final long serialVersionUID = 1L;

    CentreOutsideDistrict(String centre, String district) {
        super(centre, district);
    }
}
