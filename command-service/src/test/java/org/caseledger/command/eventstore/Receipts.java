package org.caseledger.command.eventstore;

import java.util.List;

/** What is to be told of a command; equal to what is, whatever the events. */
public final class Receipts {
    private Receipts() {}

    public static Receipt stored(String aggregate, long version, long first, long last) {
        return new Receipt(aggregate, version, first, last, true, false, List.of());
    }

    public static Receipt replayed(String aggregate, long version, long first, long last) {
        return stored(aggregate, version, first, last).asReplayed();
    }
}
