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

    /**
     * Whether its aggregate nearly always begins with it: then no events are looked for before it is decided. That it was not the first shows
     * when it cannot be stored, and it is decided again.
     */
    default boolean begins() {
        return false;
    }

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is by the ledger clock; comes with the command because an aggregate has no clock. */
    LocalDate today();
}
