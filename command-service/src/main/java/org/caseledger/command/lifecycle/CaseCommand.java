package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;

/** A deed on a case. */
public interface CaseCommand {
    UUID caseId();

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is by the ledger clock; comes with the command because an aggregate has no clock. */
    LocalDate today();
}
