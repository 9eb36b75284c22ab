package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Putting a day right moves no case. */
public final class FollowUpWouldMoveCase extends Refusal {
    private static final long serialVersionUID = 1L;

    public FollowUpWouldMoveCase(LocalDate day) {
        super(day);
    }
}
