package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Consent to a transfer was taken back after it was asked for. */
public final class TransferRefusedSince extends Refusal {
    private static final long serialVersionUID = 1L;
}
