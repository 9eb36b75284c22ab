package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackedEventsTest {
    private static final int EVENTS = 500;

    private final Random random = new Random(7);
    private final PackedEvents packed = new PackedEvents();

    @Test
    void all_come_back_in_their_order_as_they_were() {
        List<String> events = new ArrayList<>();
        for (int number = 0; number < EVENTS; number++) {
            RecordedEvent event = event(number);
            events.add(told(event));
            packed.add(event);

            if (number % 50 == 0 || number < 20) {
                assertThat(unpacked()).isEqualTo(events);
            }
        }
        assertThat(unpacked()).isEqualTo(events);
    }

    @Test
    void they_take_less_than_half_of_the_memory_and_no_less_is_told() {
        long plain = 0;
        for (int number = 0; number < EVENTS; number++) {
            RecordedEvent event = event(number);
            packed.add(event);
            plain += event.event().payload().length + event.event().metaData().length;
        }

        assertThat(packed.bytes()).isBetween(plain / 20, plain / 2);
    }

    @Test
    void none_take_nothing() {
        assertThat(packed.bytes()).isZero();
        assertThat(unpacked()).isEmpty();
    }

    private List<String> unpacked() {
        List<String> all = new ArrayList<>();
        packed.forEach(event -> all.add(told(event)));
        return all;
    }

    private static String told(RecordedEvent recorded) {
        LogEvent event = recorded.event();
        return "%d %d %s: %s %s %s %d %s %s %s %s %s %s"
                .formatted(
                        recorded.block(),
                        recorded.position(),
                        recorded.sealedAt(),
                        event.id(),
                        event.aggregate(),
                        event.aggregateType(),
                        event.sequence(),
                        event.time(),
                        event.type(),
                        event.revision(),
                        new String(event.payload(), StandardCharsets.UTF_8),
                        new String(event.metaData(), StandardCharsets.UTF_8),
                        Arrays.toString(event.sealed()));
    }

    private RecordedEvent event(int number) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        boolean isSealed = number % 3 == 0;
        byte[] sealed = new byte[isSealed ? 40 : 0];
        random.nextBytes(sealed);
        String payload =
                "{\"caseId\":\"%s\",\"assessment\":\"HIGH\",\"occurredOn\":\"2025-06-%02d\",\"factors\":[\"THREATS\",\"WEAPON_AVAILABLE\",\"CHILDREN_AT_RISK\"]}"
                        .formatted(id, 1 + number % 30);
        String metaData =
                "{\"centre\":\"BR-PAT-02\",\"district\":\"PAT\",\"role\":\"CASE_WORKER\",\"channel\":\"api\",\"actor\":\"case-worker-%d\",\"correlation\":\"the request that asked for it\"}"
                        .formatted(number % 20);
        return new RecordedEvent(
                number - number % 5,
                number,
                Instant.ofEpochMilli(1_750_000_000_000L + number),
                new LogEvent(
                        id,
                        "case-" + number % 9,
                        number % 2 == 0 ? "case" : null,
                        number,
                        Instant.ofEpochMilli(1_740_000_000_000L + number),
                        "RiskAssessed",
                        "1",
                        payload.getBytes(StandardCharsets.UTF_8),
                        metaData.getBytes(StandardCharsets.UTF_8),
                        isSealed ? sealed : null));
    }
}
