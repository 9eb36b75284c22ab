package org.caseledger.query.lists;

import java.time.Instant;

/**
 * What an answer is true for.
 *
 * @param position of the newest event it has; -1 for none
 * @param time when that event was recorded
 */
public record Standpoint(long position, Instant time) {}
