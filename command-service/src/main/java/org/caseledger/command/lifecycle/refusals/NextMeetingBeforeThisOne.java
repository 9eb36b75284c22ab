package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The next meeting lies after this one. */
public final class NextMeetingBeforeThisOne extends Refusal {
    private static final long serialVersionUID = 1L;

    public NextMeetingBeforeThisOne(LocalDate nextOn, LocalDate heldOn) {
        super(nextOn, heldOn);
    }
}
