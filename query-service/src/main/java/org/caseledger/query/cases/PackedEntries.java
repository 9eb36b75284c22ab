package org.caseledger.query.cases;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The lines of some entries in a row, deflated to a third of their size. */
final class PackedEntries {
    private static final String BETWEEN = "\n";
    private static final int BUFFER = 4096;

    private final byte[] deflated;
    private @Nullable List<StoredEntry> entries;

    private PackedEntries(byte[] deflated, @Nullable List<StoredEntry> entries) {
        this.deflated = deflated;
        this.entries = entries;
    }

    static PackedEntries of(List<StoredEntry> entries) {
        byte[] lines = entries.stream()
                .map(StoredEntry::line)
                .collect(Collectors.joining(BETWEEN))
                .getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(lines);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length / 2);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new PackedEntries(out.toByteArray(), List.copyOf(entries));
        } finally {
            deflater.end();
        }
    }

    static PackedEntries read(Binary stored) {
        return new PackedEntries(stored.getData(), null);
    }

    Binary write() {
        return new Binary(deflated);
    }

    /** Unpacked when first asked for. */
    List<StoredEntry> entries() {
        if (entries == null) {
            entries = new String(inflated(), StandardCharsets.UTF_8)
                    .lines()
                    .map(StoredEntry::of)
                    .toList();
        }
        return entries;
    }

    private byte[] inflated() {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream(deflated.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw new IllegalStateException("packed entries end in the middle");
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed entries cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
