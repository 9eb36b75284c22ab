package org.caseledger.verifier.written;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with its contents. */
public record WrittenEvent(
        UUID id,
        String aggregate,
        @Nullable String aggregateType,
        long sequence,
        long millis,
        String type,
        String revision,
        byte[] payload,
        byte[] metadata,
        byte @Nullable [] sealed) {

    /** Of the first revision. */
    public WrittenEvent(
            UUID id,
            String aggregate,
            @Nullable String aggregateType,
            long sequence,
            long millis,
            String type,
            byte[] payload,
            byte[] metadata,
            byte @Nullable [] sealed) {
        this(id, aggregate, aggregateType, sequence, millis, type, "1", payload, metadata, sealed);
    }

    /** An event of a case, of which only what is named matters. */
    public static WrittenEvent ofCase(long id, String aggregate, long sequence, String type) {
        return new WrittenEvent(
                new UUID(id, 4),
                aggregate,
                "Case",
                sequence,
                1_680_287_400_000L + id,
                type,
                ("{\"n\":" + id + "}").getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"s-1\"}".getBytes(StandardCharsets.UTF_8),
                id % 3 == 0 ? new byte[] {(byte) id} : null);
    }

    public WrittenEvent withMillis(long other) {
        return new WrittenEvent(
                id, aggregate, aggregateType, sequence, other, type, revision, payload, metadata, sealed);
    }

    public WrittenEvent withSequence(long other) {
        return new WrittenEvent(id, aggregate, aggregateType, other, millis, type, revision, payload, metadata, sealed);
    }

    public WrittenEvent withType(String other) {
        return new WrittenEvent(
                id, aggregate, aggregateType, sequence, millis, other, revision, payload, metadata, sealed);
    }

    public WrittenEvent withId(UUID other) {
        return new WrittenEvent(
                other, aggregate, aggregateType, sequence, millis, type, revision, payload, metadata, sealed);
    }

    public WrittenEvent withAggregateType(@Nullable String other) {
        return new WrittenEvent(id, aggregate, other, sequence, millis, type, revision, payload, metadata, sealed);
    }

    public byte[] entry() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream fields = new DataOutputStream(bytes)) {
            fields.writeInt(16);
            fields.writeLong(id.getMostSignificantBits());
            fields.writeLong(id.getLeastSignificantBits());
            field(fields, utf8(aggregate));
            field(fields, aggregateType == null ? null : utf8(aggregateType));
            fields.writeInt(8);
            fields.writeLong(sequence);
            fields.writeInt(8);
            fields.writeLong(millis);
            field(fields, utf8(type));
            field(fields, utf8(revision));
            field(fields, sha256(payload));
            field(fields, sha256(metadata));
            field(fields, sealed == null ? null : sha256(sealed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(DataOutputStream fields, byte @Nullable [] value) throws IOException {
        if (value == null) {
            fields.writeInt(-1);
        } else {
            fields.writeInt(value.length);
            fields.write(value);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
