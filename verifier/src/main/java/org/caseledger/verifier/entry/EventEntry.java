package org.caseledger.verifier.entry;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the tree of a log holds of one event.
 *
 * @param millis since 1970-01-01T00:00:00Z
 * @param sealed hash of the part that is encrypted, absent where the event has none
 */
public record EventEntry(
        UUID id,
        String aggregate,
        @Nullable String aggregateType,
        long sequence,
        long millis,
        String type,
        String revision,
        HashValue payload,
        HashValue metadata,
        @Nullable HashValue sealed) {
    /** Two bytes say how long it is where entries are bundled. */
    public static final int LONGEST = 65_535;

    private static final int ID_LENGTH = 16;

    /** @throws Malformed saying which field is wrong, or that bytes are left */
    public static EventEntry read(byte[] bytes) {
        EntryFields fields = new EntryFields(bytes);
        ByteBuffer id = ByteBuffer.wrap(fields.bytes("id", ID_LENGTH));
        EventEntry entry = new EventEntry(
                new UUID(id.getLong(), id.getLong()),
                fields.text("aggregate"),
                fields.textOrAbsent("aggregateType"),
                sequence(fields.number("sequence")),
                fields.number("time"),
                fields.text("type"),
                fields.text("revision"),
                HashValue.of(fields.bytes("payload", HashValue.LENGTH)),
                HashValue.of(fields.bytes("metaData", HashValue.LENGTH)),
                sealed(fields));
        fields.end();
        return entry;
    }

    private static long sequence(long number) {
        if (number < 0) {
            throw new Malformed(Statement.ENTRY_SEQUENCE_NEGATIVE, number);
        }
        return number;
    }

    private static @Nullable HashValue sealed(EntryFields fields) {
        byte[] hash = fields.bytesOrAbsent("sealed", HashValue.LENGTH);
        return hash == null ? null : HashValue.of(hash);
    }
}
