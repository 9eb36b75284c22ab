package org.caseledger.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.caseledger.query.projection.ViewChanges.Change;
import org.jspecify.annotations.Nullable;

/** The changes of some events, by document and in order. */
final class FoldedBatch<V> {
    private final Map<String, List<Step<V>>> steps = new LinkedHashMap<>();

    void add(String id, long position, Change<V> change) {
        steps.computeIfAbsent(id, i -> new ArrayList<>()).add(new Step<>(position, change));
    }

    Set<String> ids() {
        return steps.keySet();
    }

    /** What its changes make of a document that is not there, {@code whole}; they are forgotten. */
    ViewDocument<V> take(String id, UnaryOperator<V> whole) {
        return fold(id, null, Objects.requireNonNull(steps.remove(id)), whole);
    }

    /**
     * The documents with these changes, each {@code whole} again; one that has them already as it was read. What a document already has is not applied again: after a
     * crash the same events come in batches cut differently, and some documents are past them.
     */
    List<ViewDocument<V>> onto(Map<String, ViewDocument<V>> asRead, UnaryOperator<V> whole) {
        List<ViewDocument<V>> documents = new ArrayList<>(steps.size());
        steps.forEach((id, ofDocument) -> documents.add(fold(id, asRead.get(id), ofDocument, whole)));
        return documents;
    }

    private static <V> ViewDocument<V> fold(
            String id, @Nullable ViewDocument<V> before, List<Step<V>> steps, UnaryOperator<V> whole) {
        ViewDocument<V> now = before;
        for (Step<V> step : steps) {
            if (now == null) {
                now = new ViewDocument<>(id, step.position, step.change.to(null));
            } else if (step.position > now.position() || now != before) {
                now = new ViewDocument<>(id, step.position, step.change.to(now.value()));
            }
        }
        ViewDocument<V> folded = Objects.requireNonNull(now); // it has a step
        return folded == before ? folded : new ViewDocument<>(id, folded.position(), whole.apply(folded.value()));
    }

    private record Step<V>(long position, Change<V> change) {}
}
