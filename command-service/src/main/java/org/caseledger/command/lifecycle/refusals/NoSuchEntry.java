package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The case has no entry with this number. */
public final class NoSuchEntry extends Refusal {
    private static final long serialVersionUID = 1L;
}
