package org.caseledger.benchmarks.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.benchmarks.faults.cluster.Cluster;

/** {@code benchmarks/faults}: seeded runs one after the other, a line each, and a total. */
@SuppressWarnings("SystemOut") // a program for the terminal
public final class Faults {
    private static final int VIOLATED = 1;
    private static final int MISUSED = 2;

    private Faults() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FaultOptions options;
        try {
            options = FaultOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmarks/faults: " + e.getMessage() + "\n" + FaultOptions.USAGE);
            System.exit(MISUSED);
            return;
        }
        System.exit(run(options) ? 0 : VIOLATED);
    }

    /** @return whether every run was sound */
    private static boolean run(FaultOptions options) throws IOException, InterruptedException {
        List<RunOutcome> outcomes = new ArrayList<>();
        Optional<Cluster> cluster = Optional.empty();
        for (long seed : options.seeds()) {
            Cluster used = cluster.orElseGet(Cluster::start);
            RunOutcome outcome = FaultRun.of(options.scenario(seed), used, options.folder(), List.of());
            outcomes.add(outcome);
            System.out.println(Report.line(outcome));
            Report.findings(outcome).forEach(System.out::println);
            Report.write(outcomes, options.folder());
            cluster = Optional.of(used);
            if (!outcome.sound()) { // what is wrong with its database must not spread to the next run
                used.close();
                cluster = Optional.empty();
            }
        }
        cluster.ifPresent(Cluster::close);
        System.out.println(Report.total(outcomes));
        return outcomes.stream().allMatch(RunOutcome::sound);
    }
}
