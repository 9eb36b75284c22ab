package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Two officers are two persons, whatever roles and tokens they have. */
public final class TakesTwoPersons extends Refusal {
    private static final long serialVersionUID = 1L;
}
