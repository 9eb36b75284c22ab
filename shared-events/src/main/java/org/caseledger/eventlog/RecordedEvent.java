package org.caseledger.eventlog;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param block position of the first event that was sealed with it
 * @param sealedAt when it was recorded
 */
public record RecordedEvent(long block, long position, Instant sealedAt, LogEvent event) {}
