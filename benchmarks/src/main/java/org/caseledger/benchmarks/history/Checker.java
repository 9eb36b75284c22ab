package org.caseledger.benchmarks.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a run kept the promises of the log, from nothing but what its processes wrote down and what is stored in the end.
 * Its answer depends on its arguments alone.
 *
 * <p>Not decided: whether a command that was told {@link Answer#NOT_STORED} could have been stored, how long anything took, and the
 * order of commands between processes.
 */
public final class Checker {
    private static final List<Check> CHECKS = List.of(
            new LogShape(),
            new StoredOnce(),
            new AnswersHold(),
            new KeysHold(),
            new ConflictReasons(),
            new ReadersFollow(),
            new NoForks(),
            new ViewAgrees());

    private Checker() {}

    /**
     * Judges by history and log.
     *
     * @throws IllegalStateException where the history does not fit together in itself
     */
    public static Verdict check(History history, LogContents log) {
        return decide(new RunEvidence(history, log, null));
    }

    /** Also asks whether a view says what the log says. */
    public static Verdict check(History history, LogContents log, ViewContents view) {
        return decide(new RunEvidence(history, log, view));
    }

    private static Verdict decide(RunEvidence evidence) {
        List<Violation> found = new ArrayList<>();
        CHECKS.forEach(check -> check.run(evidence, found::add));
        return Verdict.of(found, evidence);
    }
}
