package org.caseledger.service.append;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * Commands of one draft that cannot be stored any more, and whatever was decided behind them. They are told only after the queue has
 * been searched for what waits behind them: who is told decides anew at once, and that command is behind nobody.
 */
final class ConflictingAppends {
    private final AppendQueue waiting;
    private final Predecessors predecessors;
    private final LogMetrics metrics;
    private final Set<String> aggregates = new HashSet<>();
    private final Set<String> unsearched = new HashSet<>();
    private final Map<Append, RuntimeException> untold = new LinkedHashMap<>();

    ConflictingAppends(AppendQueue waiting, Predecessors predecessors, LogMetrics metrics) {
        this.waiting = waiting;
        this.predecessors = predecessors;
        this.metrics = metrics;
    }

    void add(Append append, RuntimeException why) {
        metrics.conflict();
        predecessors.failed(append);
        if (!append.isForwarded()) {
            aggregates.addAll(append.aggregates());
            unsearched.addAll(append.aggregates());
        }
        untold.put(append, why);
    }

    /** The conflict of a command that was decided behind one of them, if it was. */
    @Nullable
    AppendConflict before(Append append) {
        return before(append, aggregates);
    }

    void tell() {
        if (!unsearched.isEmpty()) {
            waiting.removeIf(this::losesToo);
            unsearched.clear();
        }
        untold.forEach(Append::failed);
        untold.clear();
    }

    private boolean losesToo(Append append) {
        AppendConflict conflict = before(append, unsearched);
        if (conflict == null) {
            return false;
        }
        add(append, conflict);
        return true;
    }

    private static @Nullable AppendConflict before(Append append, Set<String> lost) {
        LogEvent event = append.isForwarded() ? null : append.on(lost);
        return event == null ? null : new AppendConflict(event);
    }
}
