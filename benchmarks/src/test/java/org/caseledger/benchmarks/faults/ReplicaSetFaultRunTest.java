package org.caseledger.benchmarks.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.benchmarks.faults.cluster.Cluster;
import org.caseledger.benchmarks.faults.plan.InjectedFault;
import org.caseledger.benchmarks.faults.plan.Strike;
import org.caseledger.benchmarks.history.Answer;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

/** A short set of the runs of {@code benchmarks/faults}; the seed of each is printed. */
@RequiresReplicaSet
class ReplicaSetFaultRunTest {
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final Path FOLDER = Path.of("target", "faults");

    @Test
    void the_log_keeps_its_promises_while_faults_strike() throws InterruptedException {
        List<RunOutcome> outcomes = new ArrayList<>();
        try (Cluster cluster = Cluster.start()) {
            for (int writers : List.of(2, 4)) {
                outcomes.add(soundRun(ofAnySeed(writers), cluster));
            }
        }

        assertThat(told(Answer.STORED, outcomes)).isGreaterThan(200);
        assertThat(told(Answer.CONFLICT, outcomes)).isPositive();
        assertThat(told(Answer.KEY_STORED, outcomes)).isPositive();
    }

    private static RunOutcome soundRun(Scenario scenario, Cluster cluster) throws InterruptedException {
        System.out.println("seed " + scenario.seed());
        RunOutcome outcome = FaultRun.of(scenario, cluster, FOLDER, List.of());
        System.out.println(Report.line(outcome));
        assertThat(outcome.sound())
                .as(() -> String.join("\n", Report.findings(outcome)))
                .isTrue();
        assertThat(outcome.struck()).isEqualTo(planned(scenario)).isNotEmpty();
        return outcome;
    }

    private static long told(Answer answer, List<RunOutcome> outcomes) {
        return outcomes.stream()
                .mapToLong(outcome -> outcome.verdict().answered(answer))
                .sum();
    }

    private static Scenario ofAnySeed(int writers) {
        return new Random()
                .ints(0, 1_000_000)
                .mapToObj(seed -> Scenario.of(seed, LENGTH))
                .filter(scenario -> scenario.writers() == writers)
                .findFirst()
                .orElseThrow();
    }

    private static Map<InjectedFault, Integer> planned(Scenario scenario) {
        return scenario.plan().strikes().stream().collect(groupingBy(Strike::fault, summingInt(strike -> 1)));
    }
}
