package org.caseledger.benchmarks.faults.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import org.caseledger.eventlog.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader stands, kept in a file that is replaced as a whole.
 *
 * @param position of the last event it had; -1 before the first
 * @param hash of the block that holds it
 */
public record ReaderPlace(long position, @Nullable Hash hash) {
    static final ReaderPlace BEGINNING = new ReaderPlace(-1, null);

    /** Of the reader of this name in this folder; {@link #BEGINNING} if it kept none. */
    public static ReaderPlace of(Path folder, String reader) throws IOException {
        Path file = file(folder, reader);
        if (!Files.exists(file)) {
            return BEGINNING;
        }
        List<String> kept = List.of(Files.readString(file).split(" "));
        return new ReaderPlace(
                Long.parseLong(kept.get(0)), Hash.of(HexFormat.of().parseHex(kept.get(1))));
    }

    void keep(Path folder, String reader) throws IOException {
        Path file = file(folder, reader);
        Path fresh = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(fresh, position + " " + hash);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Path folder, String reader) {
        return folder.resolve(reader + ".place");
    }
}
