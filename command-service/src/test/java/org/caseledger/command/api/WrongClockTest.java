package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.command.CommandService;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.Alerts;
import org.caseledger.service.wallclock.MachineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A node whose machine's clock is set while it runs. */
@SuppressWarnings("NullAway.Init") // started before all tests
@BesideOthers
class WrongClockTest extends ApiTest {
    private static final AtomicReference<Duration> SET_BY = new AtomicReference<>(Duration.ZERO);

    @Configuration
    static class JumpingClock {
        @Bean
        MachineClock machineClock() {
            return new MachineClock(() -> Instant.now().plus(SET_BY.get()));
        }
    }

    private static Service wrong;

    /** Compared by cause only, so that each command finds it out by itself. */
    @BeforeParameterizedClassInvocation
    static void start(Store store) {
        wrong = Service.startOn(
                store.uri("wrong_clock"),
                Map.of(
                        "caseledger.deadlines.first-after",
                        "50ms",
                        "caseledger.deadlines.every",
                        "50ms",
                        "caseledger.clock.every",
                        "1h",
                        "caseledger.ledger.clock-offset",
                        "0s"),
                CommandService.class,
                JumpingClock.class);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        wrong.stop();
    }

    @AfterEach
    void setRight() {
        SET_BY.set(Duration.ZERO);
    }

    @Test
    void a_node_whose_clock_jumps_ahead_stores_nothing_says_so_and_recovers_by_itself() {
        created(post(wrong, "/api/cases", REGISTRATION, WORKER));
        assertThat(alerts()).isEmpty();
        SET_BY.set(Duration.ofHours(1));

        Answer refused = post(wrong, "/api/cases", REGISTRATION, WORKER);

        refused(refused, 503, "CLOCK_OFF");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        refused(post(wrong, "/api/cases", REGISTRATION, WORKER, "Accept-Language", "hi"), 503, "CLOCK_OFF");
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(gauge("caseledger.clock.off")).isEqualTo(1);
        assertThat(alerts()).containsExactly("ClockOff");
        assertThat(gauge("caseledger.clock.offset")).isBetween(3_590.0, 3_600.0);
        assertThat(headSealedAt()).isBefore(Instant.now().plusSeconds(1));

        SET_BY.set(Duration.ZERO);
        created(post(wrong, "/api/cases", REGISTRATION, WORKER));
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(gauge("caseledger.clock.off")).isZero();
        assertThat(alerts()).isEmpty();
        assertThat(headSealedAt()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void a_node_whose_clock_falls_behind_stores_nothing() {
        SET_BY.set(Duration.ofSeconds(-4));

        refused(post(wrong, "/api/cases", REGISTRATION, WORKER), 503, "CLOCK_OFF");

        assertThat(gauge("caseledger.clock.offset")).isBetween(-4.1, -2.0);
    }

    @Test
    void a_second_and_a_half_is_no_matter() {
        SET_BY.set(Duration.ofMillis(1500));
        created(post(wrong, "/api/cases", REGISTRATION, WORKER));
        SET_BY.set(Duration.ofMillis(-1500));
        created(post(wrong, "/api/cases", REGISTRATION, WORKER));
    }

    @Test
    void nothing_becomes_overdue_by_a_clock_that_is_off() {
        String path = created(post(wrong, "/api/cases", REGISTRATION, WORKER));
        ok(post(wrong, path + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", WORKER));
        ok(post(wrong, path + "/classification", CLASSIFICATION, WORKER));
        ok(post(wrong, path + "/resolution", RESOLUTION, WORKER, "If-Match", "\"2\""));
        await().until(() -> sweeping() == Status.UP);
        long head = wrong.bean(LogReader.class).head().position();

        SET_BY.set(Duration.ofDays(30));
        await().until(() -> sweeping() == Status.DOWN);
        await().during(Duration.ofMillis(300))
                .until(() -> wrong.bean(LogReader.class).head().position() == head);
        SET_BY.set(Duration.ZERO);
        await().until(() -> sweeping() == Status.UP);

        assertThat(wrong.bean(LogReader.class).head().position()).isEqualTo(head);
    }

    private static Set<String> alerts() {
        return Alerts.firing(wrong.bean(PrometheusMeterRegistry.class).scrape());
    }

    private static Status health() {
        return status("clockHealthIndicator");
    }

    private static Status sweeping() {
        return status("deadlinesHealthIndicator");
    }

    private static Status status(String indicator) {
        return Objects.requireNonNull(
                        wrong.bean(indicator, HealthIndicator.class).health())
                .getStatus();
    }

    private static double gauge(String name) {
        return wrong.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static Instant headSealedAt() {
        return wrong.bean(LogReader.class).head().sealedAt();
    }
}
