package org.caseledger.local.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A snapshot and the journal that goes on from it. Generation 0 has no snapshot; the others come from a compaction, and have none
 * while it is written: until then the journals before lead to the same state.
 */
record Generation(Path folder, long number) {

    private static final Pattern FILE = Pattern.compile("(snapshot|journal)-(\\d{9})\\.(bson|tmp)");

    Path snapshot() {
        return folder.resolve(String.format(Locale.ROOT, "snapshot-%09d.bson", number));
    }

    Path unfinishedSnapshot() {
        return folder.resolve(String.format(Locale.ROOT, "snapshot-%09d.tmp", number));
    }

    Path journal() {
        return folder.resolve(String.format(Locale.ROOT, "journal-%09d.bson", number));
    }

    Generation next() {
        return new Generation(folder, number + 1);
    }

    /** Where its journal begins, given the checksum over all before. */
    JournalEnd begin(int chain) {
        return new JournalEnd(number, FrameFormat.MAGIC.length, chain);
    }

    /** An empty journal that nothing went before, on disk when this returns. */
    FrameWriter startJournal() throws IOException {
        FrameWriter journal = FrameWriter.start(journal(), begin(0));
        return onDisk(journal);
    }

    /** A journal that goes on from {@code before}, on disk when this returns. */
    FrameWriter startJournal(JournalEnd before) throws IOException {
        FrameWriter journal = FrameWriter.start(journal(), begin(before.chain()));
        try {
            journal.append(List.of(BsonBytes.encode(JournalLink.to(before))));
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        return onDisk(journal);
    }

    /** The newest one whose snapshot was finished: the rename makes it so. */
    static Generation newest(Path folder) throws IOException {
        long newest = filesOf(folder).stream()
                .filter(file -> file.kind.equals("snapshot") && file.finished)
                .mapToLong(NumberedFile::number)
                .max()
                .orElse(0);
        return new Generation(folder, newest);
    }

    /**
     * This one and all whose journals go on from its.
     *
     * @throws CorruptJournal if one between is missing
     */
    List<Generation> withJournals() throws IOException {
        long last = filesOf(folder).stream()
                .filter(file -> file.kind.equals("journal") && file.number >= number)
                .mapToLong(NumberedFile::number)
                .max()
                .orElse(Files.exists(snapshot()) ? number : -1);
        List<Generation> all = LongStream.rangeClosed(number, last)
                .mapToObj(each -> new Generation(folder, each))
                .toList();
        for (Generation generation : all) {
            if (!Files.exists(generation.journal()) && number == 0) {
                throw new CorruptJournal(
                        new Generation(folder, last).journal(), 0, "the snapshot it goes on from is missing");
            }
            if (!Files.exists(generation.journal())) {
                throw new CorruptJournal(
                        generation.journal(), 0, "it is missing, and with it what was written after the snapshot");
            }
        }
        return all;
    }

    /** Removes what this generation's snapshot has replaced, and snapshots that were never finished. */
    void deleteOthers() throws IOException {
        for (NumberedFile file : filesOf(folder)) {
            if (file.number < number || !file.finished) {
                Files.delete(file.path);
            }
        }
    }

    /** Removes journals that were never begun. */
    void deleteJournalsAfter() throws IOException {
        for (NumberedFile file : filesOf(folder)) {
            if (file.number > number) {
                Files.delete(file.path);
            }
        }
    }

    /** 0 if it has none. */
    long snapshotBytes() throws IOException {
        return Files.exists(snapshot()) ? Files.size(snapshot()) : 0;
    }

    /** Length of the journals from this one on, without {@code last}. */
    long journalBytesUpTo(Generation last) throws IOException {
        long bytes = 0;
        for (long each = number; each < last.number; each++) {
            bytes += Files.size(new Generation(folder, each).journal());
        }
        return bytes;
    }

    private FrameWriter onDisk(FrameWriter journal) throws IOException {
        try {
            journal.force();
            Directories.force(folder);
            return journal;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    private static List<NumberedFile> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(NumberedFile::of).toList();
        }
    }

    private record NumberedFile(Path path, String kind, long number, boolean finished) {
        static Stream<NumberedFile> of(Path path) {
            Matcher name = FILE.matcher(String.valueOf(path.getFileName()));
            return name.matches()
                    ? Stream.of(new NumberedFile(
                            path,
                            name.group(1),
                            Long.parseLong(name.group(2)),
                            name.group(3).equals("bson")))
                    : Stream.empty();
        }
    }
}
