package org.caseledger.service.append;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.LogEvent;

/**
 * Commands that failed without a conflict and are not known to be stored, and whatever waits behind them: stored without them it would
 * leave a gap in its aggregate. They are told only after the queue was searched, as {@link ConflictingAppends} are.
 */
final class FailedAppends {
    private final Map<String, Long> places = new HashMap<>();
    private final List<Append> behind = new ArrayList<>();
    private final Predecessors predecessors;

    private FailedAppends(List<Append> failed, Predecessors predecessors) {
        this.predecessors = predecessors;
        failed.forEach(this::missing);
    }

    static void tell(List<Append> failed, RuntimeException why, AppendQueue waiting, Predecessors predecessors) {
        FailedAppends unstored = new FailedAppends(failed, predecessors);
        waiting.removeIf(unstored::takesAlong);
        failed.forEach(append -> append.failed(why));
        NotStored notStored = new NotStored("the command that it was decided on is not known to be stored", why);
        unstored.behind.forEach(append -> append.failed(notStored));
    }

    /** What takes the same place is no follower: it has its own chance. */
    private boolean takesAlong(Append append) {
        boolean follows = !append.isForwarded() && append.events().stream().anyMatch(this::follows);
        if (follows) {
            missing(append);
            behind.add(append);
        }
        return follows;
    }

    private boolean follows(LogEvent event) {
        Long missing = places.get(event.aggregate());
        return missing != null && event.sequence() > missing;
    }

    private void missing(Append append) {
        predecessors.failed(append);
        if (!append.isForwarded()) {
            append.events().forEach(event -> places.merge(event.aggregate(), event.sequence(), Math::min));
        }
    }
}
