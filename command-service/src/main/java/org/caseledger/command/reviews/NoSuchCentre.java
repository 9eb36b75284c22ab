package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** No centre has this id; answered as {@code 404}. */
public final class NoSuchCentre extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchCentre(String centre) {
        super(centre);
    }
}
