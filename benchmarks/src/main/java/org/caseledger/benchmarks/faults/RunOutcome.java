package org.caseledger.benchmarks.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.benchmarks.faults.plan.InjectedFault;
import org.caseledger.benchmarks.history.Verdict;
import org.caseledger.benchmarks.history.Waits;

/**
 * What became of a run.
 *
 * @param struck how often each fault struck
 * @param verdict of the checker
 * @param complaints what went wrong beside it: a process that ended by itself, a reader that did not catch up or refused to go on
 * @param viewStops how often the view stopped for another writer of it, and was started again as it asked for
 * @param waits of callers
 * @param blocks in the log
 * @param events in the log
 * @param folder of the histories and servers' logs, kept where the run is not sound
 */
public record RunOutcome(
        Scenario scenario,
        Map<InjectedFault, Integer> struck,
        Verdict verdict,
        List<String> complaints,
        long viewStops,
        Waits waits,
        int blocks,
        long events,
        Duration took,
        Path folder) {
    public RunOutcome {
        struck = Map.copyOf(struck);
        complaints = List.copyOf(complaints);
    }

    public boolean sound() {
        return verdict.sound() && complaints.isEmpty();
    }

    /** Violations of promises, and complaints. */
    public int violations() {
        return verdict.violations().size() + complaints.size();
    }

    public int strikes() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }
}
