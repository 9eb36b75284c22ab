package org.caseledger.query.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.caseledger.packing.Deflated;
import org.jspecify.annotations.Nullable;

/** The lines of some entries in a row, deflated to a third of their size. */
final class PackedEntries {
    private static final String BETWEEN = "\n";

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
        return new PackedEntries(Deflated.of(lines), List.copyOf(entries));
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
            entries = new String(Deflated.inflated(deflated), StandardCharsets.UTF_8)
                    .lines()
                    .map(StoredEntry::of)
                    .toList();
        }
        return entries;
    }
}
