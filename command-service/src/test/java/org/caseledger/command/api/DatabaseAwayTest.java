package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.local.store.MemoryStore;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** While the database is away everything that looks at it fails again and again. */
@Isolated("hears what the whole JVM says")
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(4);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    @Test
    void each_says_so_once() {
        MemoryStore store = MemoryStore.open();
        Service service = Service.startOn(
                store.uri() + "/away",
                Map.of(
                        "caseledger.mongo.server-selection-timeout", "50ms",
                        "caseledger.forgetting.every", "50ms",
                        "caseledger.deadlines.every", "50ms"));

        List<ILoggingEvent> said;
        try {
            said = HeardLog.during(() -> {
                store.close();
                askForHealth(service.bean(HealthEndpoint.class));
            });
        } finally {
            service.stop();
        }

        assertThat(said).isNotEmpty();
        assertThat(HeardLog.repeated(said)).isEmpty();
    }

    private static void askForHealth(HealthEndpoint health) {
        Pause.until(
                () -> {
                    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
                    return false;
                },
                AWAY,
                BETWEEN);
    }
}
