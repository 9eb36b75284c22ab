package org.caseledger.command.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.Purpose;
import org.caseledger.local.testing.Alerts;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.health.contributor.Status;

@Isolated("hears what the whole JVM says of sweeps")
class SweepLoopTest {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final FollowUpPlanned PLANNED =
            new FollowUpPlanned(new UUID(1, 1), List.of(LONG_AGO), 3, 3, LONG_AGO, "2023-04", LONG_AGO);

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    private final AtomicBoolean loading = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile int failing;
    private volatile boolean broken;
    private final Sweeper sweeper = new Sweeper(new Deadlines(new Events(), WorkInMemory.database()), question -> {
        if (asked.incrementAndGet() <= failing) {
            throw new IllegalStateException("no answer");
        }
    });
    private final SweepLoop loop = new SweepLoop(
            sweeper,
            new LedgerClock(
                    () -> new Ledger(new UUID(0, 1), Purpose.PRODUCTION, Duration.ZERO, LONG_AGO), () -> Instant.EPOCH),
            loading::get,
            new DeadlineSettings(OFTEN, OFTEN),
            meters,
            () -> System.nanoTime() + Objects.requireNonNull(later.get()).toNanos());

    @AfterEach
    void close() {
        loop.stop();
        sweeper.close();
    }

    @Test
    void it_rests_while_a_demo_loads_and_sweeps_when_it_is_over() {
        loading.set(true);
        loop.start();
        await().during(Duration.ofMillis(100)).until(() -> reads.get() == 0);

        loading.set(false);

        await().until(() -> asked.get() == 1);
    }

    @Test
    void a_failed_sweep_shows_and_is_tried_again() {
        failing = 1;
        loop.start();

        await().until(() -> asked.get() == 2);
        await().until(() -> loop.health().getStatus().equals(Status.UP));
    }

    @Test
    void why_sweeps_fail_is_told_once_and_that_it_is_over() {
        failing = 3;

        List<ILoggingEvent> said = HeardLog.withInformation(SweepLoop.class.getName(), () -> {
            loop.start();
            await().until(() -> asked.get() == 4 && loop.health().getStatus().equals(Status.UP));
        });

        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsOnlyOnce("A sweep failed and is tried again in PT0.005S: IllegalStateException")
                .containsOnlyOnce("Sweeps end well again");
    }

    @Test
    void a_broken_log_ends_the_sweeping_and_shows() {
        broken = true;
        loop.start();

        await().until(() -> loop.health().getStatus().equals(Status.DOWN));
        int before = reads.get();
        await().during(Duration.ofMillis(100)).until(() -> reads.get() == before);
        assertThat(asked).hasValue(0);
    }

    @Test
    void the_alert_fires_when_no_sweep_has_ended_for_a_minute_and_only_then() {
        loop.start();
        await().until(() -> asked.get() == 1);
        assertThat(Alerts.firing(meters.scrape())).isEmpty();

        loop.stop();
        later.set(Duration.ofSeconds(61));

        assertThat(Alerts.firing(meters.scrape())).containsExactly("SweeperStopped");
        loop.start();
        await().until(() -> Alerts.firing(meters.scrape()).isEmpty());
    }

    @Test
    void the_alert_fires_when_the_chain_is_broken_and_only_then() {
        assertThat(Alerts.firing(meters.scrape())).isEmpty();
        broken = true;

        loop.start();

        await().untilAsserted(() -> assertThat(Alerts.firing(meters.scrape())).containsExactly("ChainBroken"));
    }

    private final class Events implements NewEvents {
        @Override
        public Batch after(LogPlace place) {
            if (broken) {
                reads.incrementAndGet();
                throw new BrokenLog(7, "is not what it says");
            }
            return reads.getAndIncrement() == 0
                    ? new Batch(List.of(new Placed(0, PLANNED)), new LogPlace(0, null))
                    : new Batch(List.of(), place);
        }

        @Override
        public boolean holds(LogPlace place) {
            return true;
        }

        @Override
        public List<CaseEvent> ofCase(UUID caseId) {
            return List.of(PLANNED);
        }
    }
}
