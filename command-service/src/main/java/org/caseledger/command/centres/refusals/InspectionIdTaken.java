package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** Another inspection has this id. */
public final class InspectionIdTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
