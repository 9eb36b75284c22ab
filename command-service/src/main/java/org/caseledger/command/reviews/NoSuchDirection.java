package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** The review has issued no direction under this id to a centre the sender sees; answered as {@code 404}. */
public final class NoSuchDirection extends Refusal {
    private static final long serialVersionUID = 1L;
}
