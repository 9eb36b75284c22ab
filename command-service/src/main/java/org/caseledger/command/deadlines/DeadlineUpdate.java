package org.caseledger.command.deadlines;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.events.CaseEvent;

/** The deadlines of a case between being read and being written. */
final class DeadlineUpdate {
    private static final long NOT_KEPT = -1;

    private final CaseDeadlines deadlines;
    private final long keptAt;
    private long position;
    private boolean changed;

    private DeadlineUpdate(CaseDeadlines deadlines, long keptAt) {
        this.deadlines = deadlines;
        this.keptAt = keptAt;
        this.position = keptAt;
    }

    /** @param position of the last event in it */
    static DeadlineUpdate kept(CaseDeadlines deadlines, long position) {
        return new DeadlineUpdate(deadlines, position);
    }

    static DeadlineUpdate begun(CaseDeadlines deadlines) {
        return new DeadlineUpdate(deadlines, NOT_KEPT);
    }

    CaseDeadlines deadlines() {
        return deadlines;
    }

    boolean isKept() {
        return keptAt != NOT_KEPT;
    }

    /** Position of its document as it was read. */
    long keptAt() {
        return keptAt;
    }

    long position() {
        return position;
    }

    /** An event that is in it already changes nothing: it comes again where a process died between writing it and moving the progress. */
    void fold(NewEvents.Placed placed, Supplier<List<CaseEvent>> life) {
        if (placed.position() > position) {
            deadlines.fold(placed.event(), life);
            position = placed.position();
            changed = true;
        }
    }

    void settle(Deadline decided) {
        deadlines.settle(decided);
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }
}
