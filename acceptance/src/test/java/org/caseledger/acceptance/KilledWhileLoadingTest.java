package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five {@code kill -9} at seeded moments while the demo loads; then everything is as if nothing had happened. */
class KilledWhileLoadingTest {
    private static final int KILLS = 5;
    private static final List<String> VICTIMS = List.of("store", "command", "query");
    /** Far enough apart that each start has loaded something before it is killed. */
    private static final int EARLIEST_MILLIS = 2_000;

    private static final int SPREAD_MILLIS = 9_000;

    @TempDir
    Path data;

    @Test
    void nothing_is_lost_and_nothing_is_double_and_the_totals_are_exact() {
        long seed = Long.getLong("caseledger.seed", System.nanoTime());
        System.out.println("kill -9 while loading: seed " + seed + " (repeat with -Dcaseledger.seed=" + seed + ")");
        Random random = new Random(seed);
        // each of them at least once, and in any order
        List<String> victims = new ArrayList<>(VICTIMS);
        Collections.shuffle(victims, random);
        while (victims.size() < KILLS) {
            victims.add(VICTIMS.get(random.nextInt(VICTIMS.size())));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            String victim = victims.get(kill - 1);
            int after = EARLIEST_MILLIS + random.nextInt(SPREAD_MILLIS);
            System.out.println("  kill " + kill + ": " + victim + " after " + after + " ms");
            killDuringLoad(victim, after);
        }

        try (RunningLedger ledger = RunningLedger.start(data, Map.of())) {
            ledger.awaitDemo();
            Recount recount = Recount.of(ledger.storeUrl());

            assertThat(recount.registered).isEqualTo(Published.REGISTERED);
            assertThat(recount.resolved).isEqualTo(Published.RESOLVED);
            assertThat(recount.serialsTwice()).isZero();
            assertThat(recount.registersWithGaps()).isEmpty();
            Called views = Called.verify(data, "--views");
            assertThat(views.exitCode()).as(views.output()).isZero();
            assertThat(views.output()).contains("daybook", "caseregister", "followups");
        }
    }

    private void killDuringLoad(String victim, int afterMillis) {
        RunningLedger ledger = RunningLedger.start(data, Map.of());
        Set<ProcessHandle> processes = Set.copyOf(ledger.processes());
        long started = System.nanoTime();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> System.nanoTime() - started
                        > Duration.ofMillis(afterMillis).toNanos());
        ledger.kill(victim);

        assertThat(ledger.awaitEnd()).as("./run ends when a process is killed").isEqualTo(1);
        assertThat(ledger.output()).contains("run: " + victim + " ended with exit code 137");
        assertThat(processes).as("nothing is left running").noneMatch(ProcessHandle::isAlive);
    }
}
