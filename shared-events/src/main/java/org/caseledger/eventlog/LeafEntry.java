package org.caseledger.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of one event behind the first one of its leaf: each field with its length as int32, integers big-endian, text in UTF-8. */
final class LeafEntry {
    private static final int USUAL_SIZE = 256;
    /** Length of a field that is not there; no field can be that long. */
    private static final int ABSENT = -1;

    /** Two bytes say how long it is where entries are bundled. */
    private static final int LONGEST = 0xffff;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_SIZE);

    LeafEntry id(UUID id) {
        start(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    LeafEntry field(@Nullable String text) {
        return text == null ? absent() : field(text.getBytes(StandardCharsets.UTF_8));
    }

    LeafEntry field(long number) {
        start(Long.BYTES).putLong(number);
        return this;
    }

    LeafEntry field(@Nullable Hash hash) {
        return hash == null ? absent() : field(hash.shared());
    }

    /** @throws IllegalArgumentException where no bundle takes it: then the event must not be stored */
    byte[] bytes() {
        if (bytes.position() > LONGEST) {
            throw new IllegalArgumentException(
                    "the entry of an event has at most %d bytes, not %d; its ids and types are too long"
                            .formatted(LONGEST, bytes.position()));
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private LeafEntry field(byte[] value) {
        start(value.length).put(value);
        return this;
    }

    /** Its length is written; its bytes go where the buffer stands. */
    private ByteBuffer start(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private LeafEntry absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer.allocate(2 * (bytes.capacity() + more)).put(bytes.flip());
        }
        return bytes;
    }
}
