package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** Officers of a district review that district alone; answered as {@code 403}. */
public final class DistrictIsNotYours extends Refusal {
    private static final long serialVersionUID = 1L;
}
