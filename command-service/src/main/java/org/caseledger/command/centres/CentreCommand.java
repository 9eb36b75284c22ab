package org.caseledger.command.centres;

import java.time.LocalDate;

/** A deed at a centre. */
public interface CentreCommand {
    /** {@code BR-<district>-<number>}. */
    String centre();

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is said, by the ledger clock. */
    LocalDate today();
}
