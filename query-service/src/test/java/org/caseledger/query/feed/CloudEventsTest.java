package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CloudEventsTest {
    private static final Instant TIME = Instant.parse("2025-06-02T06:30:00Z");

    private final CloudEvents events = new CloudEvents(new UUID(1, 2));

    @Test
    void a_payload_leaves_byte_by_byte_even_if_spelt_unusually() {
        String payload = "{ \"caseId\":\"\\u092a\", \"n\" : 1.0e3}";

        assertThat(new String(events.write(block(payload, null), 0, FeedScope.FULL), StandardCharsets.UTF_8))
                .endsWith(",\"data\":" + payload + "}");
    }

    @Test
    void a_payload_with_line_breaks_leaves_as_base64() {
        String payload = "{\n\"caseId\":\"a\"\r\n}";
        String event = new String(events.write(block(payload, null), 0, FeedScope.FULL), StandardCharsets.UTF_8);
        JsonNode json = LedgerJson.mapper().readTree(event);

        assertThat(event).doesNotContain("\n", "\r");
        assertThat(json.has("data")).isFalse();
        assertThat(new String(Base64.getDecoder().decode(json.get("data_base64").asString()), StandardCharsets.UTF_8))
                .isEqualTo(payload);
    }

    @Test
    void sealed_data_leaves_as_its_hash_with_the_full_feed_and_not_at_all_without() {
        Block block = block("{\"caseId\":\"a\"}", "secret".getBytes(StandardCharsets.UTF_8));
        JsonNode full = LedgerJson.mapper().readTree(events.write(block, 0, FeedScope.FULL));
        JsonNode open = LedgerJson.mapper().readTree(events.write(block, 0, FeedScope.OPEN));

        assertThat(full.get("sealedhash").asString())
                .isEqualTo("2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");
        assertThat(open.has("sealedhash")).isFalse();
        assertThat(open.get("leaf")).isEqualTo(full.get("leaf"));
    }

    @Test
    void the_place_in_a_stream_leaves_with_the_full_feed_alone() {
        Block block = block("{\"caseId\":\"a\"}", null);

        assertThat(LedgerJson.mapper()
                        .readTree(events.write(block, 0, FeedScope.FULL))
                        .get("aggregatesequence")
                        .asString())
                .isEqualTo("7");
        assertThat(LedgerJson.mapper()
                        .readTree(events.write(block, 0, FeedScope.PLACES))
                        .has("aggregatesequence"))
                .isFalse();
    }

    private static Block block(String payload, byte @Nullable [] sealed) {
        LogEvent event = new LogEvent(
                new UUID(3, 4),
                "a",
                "Case",
                7,
                TIME,
                "CaseAssigned",
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                sealed);
        return Block.seal(Head.EMPTY, TIME, "test", List.of(), List.of(Leaf.of(event)));
    }
}
