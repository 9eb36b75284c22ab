package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.Alerts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** In a rolling update a newer node writes an event that this one does not know. */
class NewerVersionTest extends ApiTest {
    @Test
    void an_aggregate_with_an_unknown_event_waits_and_says_which_and_the_others_go_on() {
        Service older = Service.startOn(store.uri("newer_version"));
        try {
            String waits = created(post(older, "/api/cases", REGISTRATION, WORKER));
            assertThat(alerts(older)).isEmpty();
            append(older, waits.substring(waits.lastIndexOf('/') + 1), "Case");

            Answer refused = post(older, waits + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", WORKER);

            refused(refused, 503, "NEWER_VERSION_NEEDED");
            assertThat(refused.header("Retry-After")).isNotBlank();
            Health health = Objects.requireNonNull(older.bean("aggregatesHealthIndicator", HealthIndicator.class)
                    .health());
            assertThat(health.getDetails().toString()).contains("CaseSealed");
            assertThat(alerts(older)).containsExactly("CommandsWaitForNewerVersion");
            String other = created(post(older, "/api/cases", REGISTRATION, WORKER));
            ok(post(older, other + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", WORKER));
        } finally {
            older.stop();
        }
    }

    private static Set<String> alerts(Service service) {
        return Alerts.firing(service.bean(PrometheusMeterRegistry.class).scrape());
    }

    /** As a newer node stores it. */
    static void append(Service service, String aggregate, String aggregateType) {
        byte[] empty = {'{', '}'};
        LogReader log = service.bean(LogReader.class);
        long sequence = log.lastSequence(aggregate).orElseThrow() + 1;
        LogEvent event = new LogEvent(
                UUID.randomUUID(),
                aggregate,
                aggregateType,
                sequence,
                log.head().sealedAt(),
                "CaseSealed",
                "1",
                empty,
                empty,
                null);
        service.bean(LogCollection.class)
                .store(Block.seal(log.head(), Instant.now(), "newer", List.of(), List.of(Leaf.of(event))));
    }
}
