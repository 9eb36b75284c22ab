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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A {@code kill -9} of each process at seeded places of the demo's load; then everything is as if nothing had happened. Of the first
 * published year, or, with {@code -Dcaseledger.full=true}, of all three and with two kills more.
 */
class KilledWhileLoadingTest {
    private static final boolean FULL = Boolean.getBoolean("caseledger.full");
    /** To 3 April 2024: what happened in 2023-24 is recorded at most three days after it. */
    private static final int FIRST_YEAR = 369;

    private static final int DAYS = FULL ? 1037 : FIRST_YEAR;
    private static final List<String> YEARS = FULL ? List.of("2023-24", "2024-25", "2025-26") : List.of("2023-24");

    private static final int KILLS = FULL ? 5 : 3;
    private static final List<String> VICTIMS = List.of("store", "command", "query");
    /** So that each start has loaded something before it is killed. */
    private static final int FEWEST_EVENTS = 1_000;
    /** A day has about 300 of them: the last kill comes in the first third of the load, because each start sends again what is stored. */
    private static final int MOST_EVENTS = 20 * DAYS;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        long loaded = 0;
        try (RunningLedger ledger = start()) {
            for (String victim : victims) {
                loaded = killDuringLoad(ledger, victim, loaded, random.nextInt(FEWEST_EVENTS, MOST_EVENTS));
            }
            ledger.awaitDemo();
            Recount recount = Recount.of(ledger.storeUrl());

            for (String year : YEARS) {
                assertThat(recount.registered).containsEntry(year, Published.REGISTERED.get(year));
                assertThat(recount.resolved).containsEntry(year, Published.RESOLVED.get(year));
            }
            assertThat(recount.serialsTwice()).isZero();
            assertThat(recount.registersWithGaps()).isEmpty();
            Called views = Called.verify(data, "--views");
            assertThat(views.exitCode()).as(views.output()).isZero();
            assertThat(views.output()).contains("daybook", "caseregister", "followups");
        }
    }

    /**
     * @param before events known to be stored when it was killed last
     * @param more to be loaded before this kill
     * @return events known to be stored by now
     */
    private static long killDuringLoad(RunningLedger ledger, String victim, long before, int more) {
        long found = awaitEvents(ledger, before);
        long loaded = awaitEvents(ledger, found + more);
        System.out.printf("  %s is killed at event %,d, %,d after its start%n", victim, loaded, loaded - found);
        ledger.killAndAwaitRestart(victim);

        assertThat(ledger.output())
                .contains("run: " + victim + " ended with exit code 137", victim + " is started again, process ");
        return loaded;
    }

    private static long awaitEvents(RunningLedger ledger, long atLeast) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ledger.loadingAtEvent().orElse(-1), events -> events >= atLeast);
    }

    private RunningLedger start() {
        return RunningLedger.start(data, Map.of("CASELEDGER_DEMO_DAYS", "" + DAYS));
    }
}
