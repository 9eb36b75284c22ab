package org.caseledger.command.origins;

import org.caseledger.command.Refusal;

/** Only a copy that has less than was signed ends the name of its log. */
public final class NothingLost extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingLost(long size, long position) {
        super(size, position);
    }
}
