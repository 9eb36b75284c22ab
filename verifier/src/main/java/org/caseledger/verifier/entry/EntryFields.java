package org.caseledger.verifier.entry;

import java.nio.ByteBuffer;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/** Reads fields one after another, each behind its length in four bytes. */
final class EntryFields {
    private static final int ABSENT = -1;

    private final ByteBuffer rest;

    EntryFields(byte[] entry) {
        this.rest = ByteBuffer.wrap(entry);
    }

    /** @throws Malformed where it is absent */
    String text(String field) {
        return Utf8Text.decode(present(field));
    }

    @Nullable
    String textOrAbsent(String field) {
        byte[] bytes = next(field);
        return bytes == null ? null : Utf8Text.decode(bytes);
    }

    long number(String field) {
        return ByteBuffer.wrap(ofLength(field, present(field), Long.BYTES)).getLong();
    }

    byte[] bytes(String field, int length) {
        return ofLength(field, present(field), length);
    }

    byte @Nullable [] bytesOrAbsent(String field, int length) {
        byte[] bytes = next(field);
        return bytes == null ? null : ofLength(field, bytes, length);
    }

    /** @throws Malformed where anything follows the last field */
    void end() {
        if (rest.hasRemaining()) {
            throw new Malformed(Statement.ENTRY_REST, rest.remaining());
        }
    }

    private byte[] present(String field) {
        byte[] bytes = next(field);
        if (bytes == null) {
            throw new Malformed(Statement.ENTRY_FIELD_ABSENT, field);
        }
        return bytes;
    }

    private byte @Nullable [] next(String field) {
        if (rest.remaining() < Integer.BYTES) {
            throw new Malformed(Statement.ENTRY_ENDS, field);
        }
        int length = rest.getInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > rest.remaining()) {
            throw new Malformed(Statement.ENTRY_ENDS, field);
        }
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    private static byte[] ofLength(String field, byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new Malformed(Statement.ENTRY_FIELD_LENGTH, field, bytes.length, length);
        }
        return bytes;
    }
}
