package org.caseledger.command.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The aggregates this process keeps. Another process may have gone on with one of them: a refusal, or a finding that nothing is to be
 * done, may come from an old state and is believed only after a decision on a fresh one. Accepted commands need no such care, the log
 * refuses them.
 */
public final class AggregateCaches {
    private final List<BoundedCache> caches = new CopyOnWriteArrayList<>();

    /** @param aggregates how many are kept at most; those that were not used for longest go first */
    public BoundedCache bounded(int aggregates) {
        BoundedCache cache = new BoundedCache(aggregates);
        caches.add(cache);
        return cache;
    }

    /** The next command on this aggregate loads it from the log. */
    public void evict(String aggregateId) {
        caches.forEach(cache -> cache.remove(aggregateId));
    }
}
