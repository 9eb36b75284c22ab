package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Who has left has a day and a place to go to. */
public final class ExitAndDayBelongTogether extends Refusal {
    private static final long serialVersionUID = 1L;
}
