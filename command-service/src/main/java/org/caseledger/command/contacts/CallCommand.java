package org.caseledger.command.contacts;

import java.time.LocalDate;
import java.util.UUID;

/** A deed on a helpline call. */
public interface CallCommand {
    UUID callId();

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is said, by the ledger clock. */
    LocalDate today();
}
