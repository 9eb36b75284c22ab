package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.RiskAssessed;
import org.caseledger.local.testing.Alerts;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A view that cannot go on stops before its token and says so. */
abstract class StoppedViewContract extends ProcessingOnStore {
    @Test
    void a_failing_handler_stops_its_view_and_is_never_skipped() {
        write(50, 5);
        AtomicInteger asked = new AtomicInteger();
        tally.onHandling = event -> {
            if (event instanceof RiskAssessed && asked.incrementAndGet() > 30) {
                throw new IllegalStateException("poison");
            }
        };

        Projections projections = start(10);

        await().untilAsserted(() -> assertThat(projections.failures().stopped()).containsKey(TallyView.NAME));
        await().until(() -> !processor(projections).isRunning());
        assertThat(projections.completed().position(TallyView.NAME)).isLessThan(log.head());
        assertThat(new ProjectionHealth(projections).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.counter("caseledger.projection.failures", "projection", TallyView.NAME)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_view_that_another_service_wrote_since_it_was_written_here_is_read_again() {
        write(50, 5);
        Projections projections = start();
        awaitHead(projections);
        long next = log.head() + 1;
        view.append(Assessments.caseId(0).toString(), next);
        view.append(Assessments.caseId(1).toString(), next + 1);

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0), Assessments.of(1), Assessments.of(0));
        awaitHead(projections);

        assertThat(view.counted().get(Assessments.caseId(0).toString())).containsOnlyOnce(next, next + 2);
        assertThat(view.counted().get(Assessments.caseId(1).toString())).containsOnlyOnce(next + 1);
        assertThat(meters.counter("caseledger.projection.failures", "projection", TallyView.NAME)
                        .count())
                .isEqualTo(1);
        assertThat(projections.failures().stopped()).isEmpty();
    }

    @Test
    void a_view_that_another_service_wrote_meanwhile_goes_on_from_its_token() {
        write(50, 5);
        Projections projections = start();
        awaitHead(projections);
        long next = log.head() + 1;
        AtomicBoolean meddled = new AtomicBoolean();
        tally.onFolding = id -> {
            if (meddled.compareAndSet(false, true)) {
                view.append(id, next);
            }
        };

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(projections);
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(projections);

        assertThat(view.counted().get(Assessments.caseId(0).toString())).containsOnlyOnce(next, next + 1);
        assertThat(meters.counter("caseledger.projection.failures", "projection", TallyView.NAME)
                        .count())
                .isEqualTo(1);
        assertThat(projections.failures().stopped()).isEmpty();
        assertThat(new ProjectionHealth(projections).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void the_alerts_fire_when_a_view_stands_still_and_only_then() {
        AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
        write(50, 5);
        Projections projections = start();
        LogHeads heads = headsSeen(later);
        new LagGauges(projections, List.of(), heads).bindTo(meters);
        awaitHead(projections);
        heads.look();
        later.set(Duration.ofSeconds(61));
        heads.look();
        assertThat(Alerts.firing(meters.scrape())).isEmpty();

        tally.onHandling = event -> {
            throw new IllegalStateException("poison");
        };
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        await().untilAsserted(() -> assertThat(projections.failures().stopped()).containsKey(TallyView.NAME));
        heads.look();
        assertThat(Alerts.firing(meters.scrape())).containsExactly("ProjectionFailed");
        later.set(Duration.ofSeconds(123));
        heads.look();

        assertThat(Alerts.firing(meters.scrape())).containsExactly("ProjectionFailed", "ViewStandsStill");
    }

    @Test
    void the_alert_fires_when_what_is_computed_from_a_view_stands_still() {
        AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
        write(50, 5);
        Projections projections = start();
        LogHeads heads = headsSeen(later);
        new LagGauges(projections, List.of(new StandingStill(log.head())), heads).bindTo(meters);
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(projections);
        heads.look();
        assertThat(Alerts.firing(meters.scrape())).isEmpty();

        later.set(Duration.ofSeconds(61));
        heads.look();

        assertThat(Alerts.firing(meters.scrape())).containsExactly("ViewStandsStill");
    }

    @Test
    void health_says_what_is_made_until_all_that_is_computed_from_a_view_is_near_the_end_of_the_log() {
        write(150, 5);
        Projections projections = start();
        LogHeads heads = headsSeen(new AtomicReference<>(Duration.ZERO));
        awaitHead(projections);
        heads.look();

        Health making = new ViewsMade(projections, List.of(new StandingStill(-1)), heads).health();

        assertThat(making.getStatus()).isEqualTo(ViewsMade.MAKING);
        assertThat(making.getDetails()).containsExactly(Map.entry("computed", "position -1 of " + log.head()));
        assertThat(new ViewsMade(projections, List.of(new StandingStill(log.head())), heads)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    private LogHeads headsSeen(AtomicReference<Duration> later) {
        return new LogHeads(
                () -> new LogReader(database).head().position(),
                () -> System.nanoTime() + Objects.requireNonNull(later.get()).toNanos());
    }

    private record StandingStill(long position) implements KeptUp {
        @Override
        public String view() {
            return "computed";
        }
    }
}
