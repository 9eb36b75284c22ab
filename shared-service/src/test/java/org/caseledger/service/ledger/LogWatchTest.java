package org.caseledger.service.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.Alerts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogWatchTest {
    private final LogReader log = mock(LogReader.class);
    private final AtomicBoolean isThere = new AtomicBoolean();
    private final AtomicLong later = new AtomicLong();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LogWatch watch =
            new LogWatch(log, Duration.ofMillis(10), meters, () -> System.nanoTime() + later.get());

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void the_alert_fires_when_the_log_could_not_be_read_for_a_minute_and_only_then() {
        when(log.head()).thenAnswer(asked -> {
            if (isThere.get()) {
                return Head.EMPTY;
            }
            throw new MongoTimeoutException("nobody is there");
        });
        watch.start();
        assertThat(Alerts.firing(meters.scrape())).isEmpty();

        later.set(Duration.ofSeconds(61).toNanos());
        assertThat(Alerts.firing(meters.scrape())).containsExactly("LogUnread");

        isThere.set(true);
        await().until(() -> Alerts.firing(meters.scrape()).isEmpty());
    }
}
