package org.caseledger.command.eventstore;

/**
 * What a command stored: put into the command result's metadata under {@link #KEY} by the event store, and returned again when the
 * same command key comes back.
 *
 * @param aggregate the aggregate of its last event
 * @param version sequence of that aggregate's last event
 * @param first position of its first event
 * @param last position of its last event
 * @param replayed true where an earlier sending had stored it
 */
public record Receipt(String aggregate, long version, long first, long last, boolean replayed) {
    public static final String KEY = "receipt";
}
