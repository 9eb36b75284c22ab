package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Children are said to come, and none is counted. */
public final class NoChildrenNamed extends Refusal {
    private static final long serialVersionUID = 1L;
}
