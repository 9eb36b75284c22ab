package org.caseledger.query.processing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * The documents with these changes; one that has them already as it was read. What a document already has is not applied again: after a
     * crash the same events come in batches cut differently, and some documents are past them.
     */
    List<Stored<V>> onto(Map<String, Stored<V>> asRead) {
        List<Stored<V>> documents = new ArrayList<>(steps.size());
        steps.forEach((id, ofDocument) -> documents.add(fold(id, asRead.get(id), ofDocument)));
        return documents;
    }

    private static <V> Stored<V> fold(String id, @Nullable Stored<V> before, List<Step<V>> steps) {
        Stored<V> now = before;
        for (Step<V> step : steps) {
            if (now == null) {
                now = new Stored<>(id, step.position, step.change.to(null));
            } else if (step.position > now.position() || now != before) {
                now = new Stored<>(id, step.position, step.change.to(now.value()));
            }
        }
        return Objects.requireNonNull(now); // it has a step
    }

    private record Step<V>(long position, Change<V> change) {}
}
