package org.caseledger.query.projection;

import java.time.Instant;
import java.util.List;

/**
 * Events that a view now has for good.
 *
 * @param first position of the first event
 * @param last position of the last event; batches follow each other without gaps
 * @param sealedAt when the last event was recorded
 * @param documents that these events changed, as they now stand
 * @param resumed whether some of them had been written by an attempt before, which was cut off: they may have later events, too
 */
public record CompletedBatch<V>(
        long first, long last, Instant sealedAt, List<ViewDocument<V>> documents, boolean resumed) {
    public CompletedBatch {
        documents = List.copyOf(documents);
    }
}
