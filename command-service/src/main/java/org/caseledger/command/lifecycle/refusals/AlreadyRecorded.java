package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The entry is there already, so nothing would be stored, and what was to be sealed with it would be lost. */
public final class AlreadyRecorded extends Refusal {
    private static final long serialVersionUID = 1L;
}
