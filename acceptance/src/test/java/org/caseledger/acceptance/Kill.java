package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A {@code kill -9} of a process while the demo loads. */
final class Kill {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Kill() {}

    /**
     * Kills it, and waits until it is started again.
     *
     * @param before events known to be stored by now
     * @param more to be loaded before the kill, counted from the first look at a load that goes on
     * @return events known to be stored when it was killed
     */
    static long whileLoading(RunningLedger ledger, String victim, long before, int more) {
        long found = awaitEvents(ledger, before);
        long loaded = awaitEvents(ledger, found + more);
        System.out.printf("  %s is killed at event %,d, %,d after a look%n", victim, loaded, loaded - found);
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
}
