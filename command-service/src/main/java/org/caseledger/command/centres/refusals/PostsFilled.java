package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.Role;

/** The norms give a centre no more posts of this role. */
public final class PostsFilled extends Refusal {
    private static final long serialVersionUID = 1L;

    public PostsFilled(Role role, int posts) {
        super(role, posts);
    }
}
