package org.caseledger.command;

import java.time.LocalDate;
import java.util.Set;

/** What somebody wants recorded. */
public interface Command {
    /** Identifier of the aggregate that decides. */
    String target();

    /** Identifiers of all aggregates that decide it together. */
    default Set<String> targets() {
        return Set.of(target());
    }

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is by the ledger clock; comes with the command because an aggregate has no clock. */
    LocalDate today();
}
