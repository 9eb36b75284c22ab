package org.caseledger.local.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A snapshot and the journal that goes on from it. Generation 0 has no snapshot; all others come from a compaction.
 */
record Generation(Path folder, long number) {

    private static final Pattern FILE = Pattern.compile("(snapshot|journal)-(\\d{9})\\.bson");

    Path snapshot() {
        return folder.resolve("snapshot-%09d.bson".formatted(number));
    }

    Path unfinishedSnapshot() {
        return folder.resolve("snapshot-%09d.tmp".formatted(number));
    }

    Path journal() {
        return folder.resolve("journal-%09d.bson".formatted(number));
    }

    Generation next() {
        return new Generation(folder, number + 1);
    }

    /** The newest one whose snapshot was finished: the rename makes it so. */
    static Generation newest(Path folder) throws IOException {
        List<NumberedFile> files = filesOf(folder);
        long newest = files.stream()
                .filter(file -> file.kind.equals("snapshot"))
                .mapToLong(NumberedFile::number)
                .max()
                .orElse(0);
        for (NumberedFile file : files) {
            if (file.number > newest) {
                throw new CorruptJournal(file.path, 0, "the snapshot it goes on from is missing");
            }
        }
        return new Generation(folder, newest);
    }

    /** Removes what this generation has replaced, and snapshots that were never finished. */
    void deleteOthers() throws IOException {
        for (NumberedFile file : filesOf(folder)) {
            if (file.number < number) {
                Files.delete(file.path);
            }
        }
        Files.deleteIfExists(next().unfinishedSnapshot());
    }

    private static List<NumberedFile> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(NumberedFile::of).toList();
        }
    }

    private record NumberedFile(Path path, String kind, long number) {
        static Stream<NumberedFile> of(Path path) {
            Matcher name = FILE.matcher(String.valueOf(path.getFileName()));
            return name.matches()
                    ? Stream.of(new NumberedFile(path, name.group(1), Long.parseLong(name.group(2))))
                    : Stream.empty();
        }
    }
}
