package org.caseledger.command.dispatch;

/**
 * How a command ended well.
 *
 * @param aggregate the aggregate of its last event
 * @param version of that aggregate after it
 * @param first position of its first event; the newest of the aggregate where nothing was stored
 * @param position of its last event; the newest of the aggregate where nothing was stored
 * @param stored false where the deed was already true
 * @param replayed true where an earlier sending with the same key had stored it
 */
public record Outcome(String aggregate, long version, long first, long position, boolean stored, boolean replayed) {}
