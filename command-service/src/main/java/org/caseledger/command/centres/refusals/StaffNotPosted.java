package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.Role;

/** Only who fills a post is relieved of it. */
public final class StaffNotPosted extends Refusal {
    private static final long serialVersionUID = 1L;

    public StaffNotPosted(Role role) {
        super(role);
    }
}
