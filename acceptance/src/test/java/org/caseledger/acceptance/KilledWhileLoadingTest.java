package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Five kills at seeded places of the demo's load; then everything is as if nothing had happened. {@link WholeDemoTest} has three. */
@OnlyInFull
@Isolated("loads the demo")
class KilledWhileLoadingTest {
    private static final List<String> VICTIMS = List.of("store", "command", "query");
    private static final int KILLS = 5;
    /** So that each start has loaded something before it is killed. */
    private static final int FEWEST_EVENTS = 1_000;
    /** The last kill comes in the first third of the load. */
    private static final int MOST_EVENTS = 20_000;

    @TempDir
    Path data;

    @Test
    void nothing_is_lost_and_nothing_is_double_and_the_totals_are_exact() {
        Random random = Tries.seeded("kill -9 while loading");
        // each of them at least once, and in any order
        List<String> victims = new ArrayList<>(VICTIMS);
        Collections.shuffle(victims, random);
        while (victims.size() < KILLS) {
            victims.add(VICTIMS.get(random.nextInt(VICTIMS.size())));
        }
        long loaded = 0;
        try (RunningLedger ledger = RunningLedger.start(data, Map.of())) {
            for (String victim : victims) {
                loaded = Kill.whileLoading(ledger, victim, loaded, random.nextInt(FEWEST_EVENTS, MOST_EVENTS));
            }
            ledger.awaitDemo();
            Recount recount = Recount.of(ledger.storeUrl());

            assertThat(recount.registered).isEqualTo(Published.REGISTERED);
            assertThat(recount.resolved).isEqualTo(Published.RESOLVED);
            assertThat(recount.serialsTwice()).isZero();
            assertThat(recount.registersWithGaps()).isEmpty();
            Called views = Called.verify(data, "--views");
            assertThat(views.exitCode()).as(views.output()).isZero();
            assertThat(views.output()).contains("daybook", "casefiles", "spans");
        }
    }
}
