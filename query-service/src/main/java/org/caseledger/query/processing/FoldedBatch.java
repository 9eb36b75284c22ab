package org.caseledger.query.processing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.query.processing.ViewChanges.Change;
import org.jspecify.annotations.Nullable;

/** The changes of one batch of events, by document and in order. */
final class FoldedBatch<V> {
    private final Map<String, List<Step<V>>> steps = new LinkedHashMap<>();

    void add(String id, long position, Change<V> change) {
        steps.computeIfAbsent(id, i -> new ArrayList<>()).add(new Step<>(position, change));
    }

    Set<String> ids() {
        return steps.keySet();
    }

    /**
     * The documents that these changes move on. What a document already has is not applied again: after a crash the same events come
     * in batches cut differently, and some documents are past them.
     */
    List<Stored<V>> onto(Map<String, Stored<V>> asRead) {
        List<Stored<V>> moved = new ArrayList<>(steps.size());
        steps.forEach((id, ofDocument) -> {
            Stored<V> before = asRead.get(id);
            Stored<V> after = fold(id, before, ofDocument);
            if (after != null && after != before) {
                moved.add(after);
            }
        });
        return moved;
    }

    private static <V> @Nullable Stored<V> fold(String id, @Nullable Stored<V> before, List<Step<V>> steps) {
        Stored<V> now = before;
        for (Step<V> step : steps) {
            if (now == null) {
                now = new Stored<>(id, step.position, step.change.to(null));
            } else if (step.position > now.position() || now != before) {
                now = new Stored<>(id, step.position, step.change.to(now.value()));
            }
        }
        return now;
    }

    private record Step<V>(long position, Change<V> change) {}
}
