package org.caseledger.query.processing;

import java.time.Instant;
import java.util.List;

/**
 * Events that a view now has for good.
 *
 * @param first position of the first event
 * @param last position of the last event; batches follow each other without gaps
 * @param sealedAt when the last event was recorded
 * @param written the documents as they now stand
 */
public record CompletedBatch<V>(long first, long last, Instant sealedAt, List<Stored<V>> written) {
    public CompletedBatch {
        written = List.copyOf(written);
    }
}
