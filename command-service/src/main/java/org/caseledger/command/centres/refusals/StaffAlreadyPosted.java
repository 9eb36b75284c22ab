package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;
import org.caseledger.events.Role;

/** One person fills one post of a centre. */
public final class StaffAlreadyPosted extends Refusal {
    private static final long serialVersionUID = 1L;

    public StaffAlreadyPosted(Role role, LocalDate since) {
        super(role, since);
    }
}
