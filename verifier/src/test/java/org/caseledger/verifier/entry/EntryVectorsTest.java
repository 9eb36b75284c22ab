package org.caseledger.verifier.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.merkle.MerkleHash;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.written.WrittenEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against leaves that another program computed. */
class EntryVectorsTest {
    private static final Path VECTORS =
            Path.of("../shared-events/src/test/resources/org/caseledger/eventlog/vectors.json");

    @Test
    void the_leaf_of_an_entry_is_that_of_another_program_and_its_fields_are_read() {
        List<String> leaves = new ArrayList<>();
        for (JsonNode block : JsonMapper.shared().readTree(VECTORS.toFile())) {
            for (int i = 0; i < block.get("events").size(); i++) {
                WrittenEvent event = event(block.get("events").get(i));
                String leaf = block.get("leaves").get(i).asString();
                leaves.add(leaf);

                assertThat(MerkleHash.leaf(event.entry())).hasToString(leaf);
                EventEntry entry = EventEntry.read(event.entry());
                assertThat(entry.id()).isEqualTo(event.id());
                assertThat(entry.aggregate()).isEqualTo(event.aggregate());
                assertThat(entry.aggregateType()).isEqualTo(event.aggregateType());
                assertThat(entry.sequence()).isEqualTo(event.sequence());
                assertThat(entry.millis()).isEqualTo(event.millis());
                assertThat(entry.type()).isEqualTo(event.type());
                assertThat(entry.revision()).isEqualTo("1");
                assertThat(entry.payload()).isEqualTo(HashValue.over(event.payload()));
                assertThat(entry.metadata()).isEqualTo(HashValue.over(event.metadata()));
                assertThat(entry.sealed() == null).isEqualTo(event.sealed() == null);
            }
        }
        assertThat(leaves).hasSizeGreaterThan(3);
    }

    @Test
    void an_entry_that_ends_anywhere_else_is_not_read() {
        byte[] entry = WrittenEvent.ofCase(3, "case-3", 0, "CaseRegistered").entry();

        for (int length = 0; length < entry.length; length++) {
            byte[] cut = Arrays.copyOf(entry, length);
            assertThatThrownBy(() -> EventEntry.read(cut)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> EventEntry.read(Arrays.copyOf(entry, entry.length + 1)))
                .isInstanceOf(Malformed.class)
                .hasMessage("ENTRY_REST");
    }

    @Test
    void only_two_fields_may_be_absent() {
        WrittenEvent event = WrittenEvent.ofCase(1, "case-1", 0, "CaseRegistered");
        byte[] entry = event.withAggregateType(null).entry();

        assertThat(EventEntry.read(entry).aggregateType()).isNull();
        assertThat(EventEntry.read(entry).sealed()).isNull();
        byte[] withoutId = entry.clone();
        Arrays.fill(withoutId, 0, Integer.BYTES, (byte) -1);
        assertThatThrownBy(() -> EventEntry.read(withoutId)).hasMessage("ENTRY_FIELD_ABSENT");
        assertThatThrownBy(() -> EventEntry.read(event.withSequence(-1).entry()))
                .hasMessage("ENTRY_SEQUENCE_NEGATIVE");
    }

    @Test
    void text_that_is_no_utf8_is_not_read() {
        byte[] entry = WrittenEvent.ofCase(1, "case-1", 0, "CaseRegistered").entry();
        int firstOfAggregate = Integer.BYTES + 16 + Integer.BYTES;
        entry[firstOfAggregate] = (byte) 0xff;

        assertThatThrownBy(() -> EventEntry.read(entry)).hasMessage("NOT_UTF8");
    }

    private static WrittenEvent event(JsonNode json) {
        return new WrittenEvent(
                UUID.fromString(json.get("id").asString()),
                json.get("aggregate").asString(),
                text(json.get("aggregateType")),
                json.get("sequence").asLong(),
                json.get("time").asLong(),
                json.get("type").asString(),
                HexFormat.of().parseHex(json.get("payload").asString()),
                HexFormat.of().parseHex(json.get("metaData").asString()),
                sealed(json.get("sealed")));
    }

    private static @Nullable String text(JsonNode json) {
        return json.isNull() ? null : json.asString();
    }

    private static byte @Nullable [] sealed(JsonNode json) {
        return json.isNull() ? null : HexFormat.of().parseHex(json.asString());
    }
}
