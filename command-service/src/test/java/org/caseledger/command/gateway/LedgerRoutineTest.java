package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.local.testing.HeardLog;
import org.junit.jupiter.api.Test;

class LedgerRoutineTest {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final String NAME = "routine-of-this-test";

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void why_it_fails_is_told_once_and_that_it_is_over() {
        List<ILoggingEvent> said = HeardLog.withInformation(LedgerRoutine.class.getName(), () -> {
            rounds.set(0);
            LedgerRoutine routine = new LedgerRoutine(NAME, this::work, new DemoLoadLock(), OFTEN, OFTEN);
            routine.start();
            await().until(() -> rounds.get() > 8);
            routine.stop();
        });

        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith(NAME))
                .containsExactly(
                        NAME + " failed and is tried again in PT0.005S: IllegalStateException",
                        NAME + " failed and is tried again in PT0.005S: IllegalArgumentException",
                        NAME + " goes on");
    }

    private void work() {
        int round = rounds.getAndIncrement();
        if (round < 3) {
            throw new IllegalStateException("not now");
        }
        if (round < 6) {
            throw new IllegalArgumentException("nor now");
        }
    }
}
