package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** A review of a district names the district. */
public final class DistrictMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
