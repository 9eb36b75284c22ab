package org.caseledger.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Blocks with leaves, hash and bytes computed by {@code vectors.py}. */
record Vectors(Block block, List<Hash> leaves, byte[] bson) {

    static List<Vectors> all() {
        try (InputStream json = Objects.requireNonNull(Vectors.class.getResourceAsStream("vectors.json"))) {
            return stream(new JsonMapper().readTree(json.readAllBytes()))
                    .map(Vectors::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vectors of(JsonNode json) {
        Block block = new Block(
                json.get("position").asLong(),
                Instant.ofEpochMilli(json.get("sealedAt").asLong()),
                json.get("node").asString(),
                json.get("format").asInt(),
                Hash.of(bytes(json.get("prev"))),
                Hash.of(bytes(json.get("hash"))),
                stream(json.get("commands")).map(Vectors::command).toList(),
                stream(json.get("events")).map(Vectors::event).toList());
        return new Vectors(
                block,
                stream(json.get("leaves")).map(leaf -> Hash.of(bytes(leaf))).toList(),
                bytes(json.get("bson")));
    }

    private static CommandEntry command(JsonNode json) {
        return new CommandEntry(
                bytes(json.get("key")),
                bytes(json.get("fingerprint")),
                json.get("first").asInt(),
                json.get("count").asInt());
    }

    private static LogEvent event(JsonNode json) {
        return new LogEvent(
                UUID.fromString(json.get("id").asString()),
                json.get("aggregate").asString(),
                json.get("aggregateType").isNull()
                        ? null
                        : json.get("aggregateType").asString(),
                json.get("sequence").asLong(),
                Instant.ofEpochMilli(json.get("time").asLong()),
                json.get("type").asString(),
                json.get("revision").asString(),
                bytes(json.get("payload")),
                bytes(json.get("metaData")),
                json.get("sealed").isNull() ? null : bytes(json.get("sealed")));
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asString());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
