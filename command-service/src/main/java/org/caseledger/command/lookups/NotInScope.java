package org.caseledger.command.lookups;

import org.caseledger.command.Refusal;

/** The caller does not see this centre; answered like one that does not exist. */
public final class NotInScope extends Refusal {
    private static final long serialVersionUID = 1L;
}
