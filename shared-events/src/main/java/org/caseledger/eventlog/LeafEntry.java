package org.caseledger.eventlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of one event behind the first one of its leaf: each field with its length as int32, integers big-endian, text in UTF-8. */
final class LeafEntry {
    private static final int USUAL_SIZE = 256;
    /** Length of a field that is not there; no field can be that long. */
    private static final int ABSENT = -1;

    /** Two bytes say how long it is where entries are bundled. */
    private static final int LONGEST = 0xffff;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);

    LeafEntry id(UUID id) {
        return field(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    LeafEntry field(@Nullable String text) {
        return text == null ? absent() : field(text.getBytes(StandardCharsets.UTF_8));
    }

    LeafEntry field(long number) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    LeafEntry field(@Nullable Hash hash) {
        return hash == null ? absent() : field(hash.shared());
    }

    /** @throws IllegalArgumentException where no bundle takes it: then the event must not be stored */
    byte[] bytes() {
        if (bytes.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "the entry of an event has at most %d bytes, not %d; its ids and types are too long"
                            .formatted(LONGEST, bytes.size()));
        }
        return bytes.toByteArray();
    }

    private LeafEntry field(byte[] value) {
        int32(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private LeafEntry absent() {
        int32(ABSENT);
        return this;
    }

    private void int32(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }
}
