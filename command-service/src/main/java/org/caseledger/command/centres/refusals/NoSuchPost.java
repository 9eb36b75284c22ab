package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.Role;

/** Centres have no posts of this role. */
public final class NoSuchPost extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchPost(Role role) {
        super(role);
    }
}
