package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.eventlog.LogBell;
import org.junit.jupiter.api.Test;

/** Whoever waits for new blocks is told of them, whichever process stored them. */
abstract class BellContract extends TailsOnServer {
    @Test
    void the_bell_rings_at_once_for_its_own_process() {
        AtomicInteger rings = new AtomicInteger();
        try (LogBell.Subscription subscription = bell.onRing(rings::incrementAndGet)) {
            int before = rings.get();
            bell.ring();
            assertThat(rings.get()).isGreaterThan(before);
        }
        int after = rings.get();
        bell.ring();
        assertThat(rings.get()).isEqualTo(after);
    }

    @Test
    void the_bell_rings_for_what_another_process_stored() {
        chain.append(store.log);
        AtomicInteger rings = new AtomicInteger();
        try (LogBell.Subscription subscription = bell.onRing(rings::incrementAndGet)) {
            await().atMost(SOON).until(() -> {
                int before = rings.get();
                await().during(Duration.ofMillis(600)).until(() -> true);
                return rings.get() == before;
            });
            for (int i = 0; i < 3; i++) {
                int before = rings.get();
                chain.append(store.log);
                await().atMost(Duration.ofSeconds(2)).until(() -> rings.get() > before);
            }
        }
    }

    @Test
    void a_reader_that_fails_when_told_does_not_deafen_the_others() {
        AtomicInteger rings = new AtomicInteger();
        bell.onRing(() -> {
            throw new IllegalStateException("deaf");
        });
        bell.onRing(rings::incrementAndGet);
        bell.ring();
        assertThat(rings.get()).isPositive();
    }
}
