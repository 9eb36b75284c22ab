package org.caseledger.query.feed;

import java.util.List;

/**
 * Events in order.
 *
 * @param readTo position up to which the log was looked at; whoever goes on from here misses nothing
 */
record FeedPage(List<Item> items, long readTo) {
    FeedPage {
        items = List.copyOf(items);
    }

    /** One event as JSON without a line break. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared as a value
    record Item(long position, byte[] json) {}
}
