package org.caseledger.eventlog;

import java.time.Instant;

/**
 * The newest block of a log.
 *
 * @param position of the newest event; -1 for an empty log
 * @param hash of the newest block; {@link Hash#ZERO} for an empty log
 */
public record Head(long position, Instant sealedAt, Hash hash) {
    public static final Head EMPTY = new Head(-1, Instant.EPOCH, Hash.ZERO);
}
