package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A suspected sexual offence against a girl has not been reported. */
public final class PocsoReportMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
