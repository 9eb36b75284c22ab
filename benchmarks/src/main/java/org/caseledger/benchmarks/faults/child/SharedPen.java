package org.caseledger.benchmarks.faults.child;

import java.util.Optional;
import org.caseledger.command.eventstore.pen.PenSettings;
import org.caseledger.command.eventstore.pen.PenSharing;

/** The pen that writers of a run share. */
public final class SharedPen {
    private static final String SECRET = "of processes on one machine alone";

    private SharedPen() {}

    public static Optional<PenSharing> of(Task task) {
        return task.sharesPen()
                ? Optional.of(
                        new PenSharing(new PenSettings(task.pen(), task.listen(), SECRET, ""), null, task.database()))
                : Optional.empty();
    }
}
