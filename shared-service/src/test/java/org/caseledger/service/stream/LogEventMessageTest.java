package org.caseledger.service.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.EventMetadata;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class LogEventMessageTest {
    private static final Instant SEALED = Instant.parse("2025-06-02T06:30:00Z");

    @Test
    void metadata_tells_what_was_stored_and_where_and_when() {
        TrackedEventMessage<?> event =
                events("\"told\"", "{\"actor\":\"staff-1\"}").get(1);

        assertThat(event.getMetaData())
                .containsEntry("actor", "staff-1")
                .containsEntry(EventMetadata.POSITION, 1L)
                .containsEntry(EventMetadata.SEALED_AT, SEALED);
        assertThat(event.getPayload()).isEqualTo("told");
        assertThat(event.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void nothing_is_parsed_before_it_is_asked_for() {
        TrackedEventMessage<?> event = events("no JSON", "nor this").get(0);

        TrackedEventMessage<?> placed = event.withTrackingToken(event.trackingToken());

        assertThat(placed.getPayloadType()).isEqualTo(String.class);
        assertThat(placed.getTimestamp()).isEqualTo(SEALED);
        assertThatThrownBy(placed::getMetaData).isInstanceOf(JacksonException.class);
        assertThatThrownBy(placed::getPayload).isInstanceOf(JacksonException.class);
    }

    @Test
    void metadata_may_be_added_to_or_replaced() {
        TrackedEventMessage<?> event =
                events("\"told\"", "{\"actor\":\"staff-1\"}").get(0);

        assertThat(event.andMetaData(Map.of("seen", true)).getMetaData())
                .containsEntry("seen", true)
                .containsEntry("actor", "staff-1")
                .containsEntry(EventMetadata.POSITION, 0L);
        assertThat(event.withMetaData(Map.of("seen", true)).getMetaData()).isEqualTo(Map.of("seen", true));
    }

    @Test
    void in_a_replay_it_carries_the_replays_token() {
        TrackedEventMessage<?> event = events("\"told\"", "{}").get(0);
        TrackingToken replaying =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), event.trackingToken());

        assertThat(event.withTrackingToken(replaying).trackingToken()).isEqualTo(replaying);
        assertThat(event.withTrackingToken(replaying).getPayload()).isEqualTo("told");
    }

    @Test
    void what_no_class_is_known_for_is_passed_on_as_stored() {
        TrackedEventMessage<?> event = LogEventMessage.allOf(block("later", "{}"), stored -> UnknownEvent.class)
                .get(0);

        assertThat(event.getPayload())
                .isInstanceOfSatisfying(
                        UnknownEvent.class,
                        unknown -> assertThat(new String(unknown.event().payload(), StandardCharsets.UTF_8))
                                .isEqualTo("later"));
    }

    private static List<TrackedEventMessage<?>> events(String payload, String metaData) {
        return LogEventMessage.allOf(block(payload, metaData), stored -> String.class);
    }

    /** Of two equal events. */
    private static Block block(String payload, String metaData) {
        LogEvent event = new LogEvent(
                new UUID(1, 2),
                "a",
                "Case",
                0,
                SEALED,
                "CaseClassified",
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                metaData.getBytes(StandardCharsets.UTF_8),
                null);
        return Block.seal(Head.EMPTY, SEALED, "node", List.of(), List.of(Leaf.of(event), Leaf.of(event)));
    }
}
