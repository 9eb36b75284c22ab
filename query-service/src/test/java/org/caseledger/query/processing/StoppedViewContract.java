package org.caseledger.query.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.events.RiskAssessed;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
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
    void a_document_that_someone_else_moved_stops_the_view_before_its_token() {
        write(50, 5);
        Projections projections = start();
        awaitHead(projections);
        long position = log.head();
        AtomicBoolean meddled = new AtomicBoolean();
        tally.onFolding = id -> {
            if (meddled.compareAndSet(false, true)) {
                view.move(id, 1_000_000);
            }
        };

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));

        await().untilAsserted(() ->
                assertThat(projections.failures().stopped().get(TallyView.NAME)).isInstanceOf(AnotherOwner.class));
        assertThat(projections.completed().position(TallyView.NAME)).isEqualTo(position);
    }
}
