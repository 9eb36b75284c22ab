package org.caseledger.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of a view that its only writer wrote last, as they are stored. What changes every few days is so not read each time. A document
 * that another process moved meanwhile is written on condition of a position at which it no longer stands, and that fails.
 */
final class RecentDocuments<V> {
    private final Map<String, ViewDocument<V>> leastUsedFirst = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    RecentDocuments(int most) {
        this.most = most;
    }

    /** Those of these documents that are kept here. */
    Map<String, ViewDocument<V>> of(Collection<String> ids) {
        Map<String, ViewDocument<V>> kept = new HashMap<>();
        for (String id : ids) {
            ViewDocument<V> stored = leastUsedFirst.get(id);
            if (stored != null) {
                kept.put(id, stored);
            }
        }
        return kept;
    }

    /** @param written as they are stored now */
    void keep(List<ViewDocument<V>> written) {
        written.forEach(stored -> leastUsedFirst.put(stored.id(), stored));
        while (leastUsedFirst.size() > most) {
            leastUsedFirst.remove(leastUsedFirst.keySet().iterator().next());
        }
    }

    /** After a failure nobody knows what is stored. */
    void forget() {
        leastUsedFirst.clear();
    }
}
