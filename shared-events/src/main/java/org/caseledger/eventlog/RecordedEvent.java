package org.caseledger.eventlog;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param sealedAt when it was recorded
 */
public record RecordedEvent(long position, Instant sealedAt, LogEvent event) {}
