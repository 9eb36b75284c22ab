package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A suspected sexual offence against a girl was not referred to the Child Welfare Committee. */
public final class ChildWelfareCommitteeNotInvolved extends Refusal {
    private static final long serialVersionUID = 1L;
}
