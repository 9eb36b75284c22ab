package org.caseledger.command;

import java.time.LocalDate;

/** What somebody wants recorded. */
public interface Command {
    /** Identifier of the aggregate that decides. */
    String target();

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is by the ledger clock; comes with the command because an aggregate has no clock. */
    LocalDate today();
}
