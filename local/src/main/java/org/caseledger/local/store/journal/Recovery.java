package org.caseledger.local.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a snapshot and its journals once, and compares where they end with what the head outside tells. Changes nothing on disk. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final State state;
    private final ReplayProgress progress;
    private final @Nullable JournalEnd known;
    private long total;
    private long before;

    Recovery(State state, ReplayProgress progress, Optional<JournalEnd> known) {
        this.state = state;
        this.progress = progress;
        this.known = known.orElse(null);
    }

    /**
     * Where the journals end: in the last one, or in the one before if a crash left the last one without its first frame; empty if
     * there is one only and it is no file yet.
     *
     * @param generations the one with the snapshot, and all that go on from it
     */
    Optional<JournalEnd> replay(List<Generation> generations) throws IOException {
        Generation first = generations.get(0);
        Generation last = generations.get(generations.size() - 1);
        requireKnown(last);
        total = bytes(generations);
        if (Files.exists(first.snapshot())) {
            Snapshot.replay(first.snapshot(), state, (bytes, all) -> progress.replayed(bytes, total));
            before = Files.size(first.snapshot());
        }
        JournalEnd end = null;
        for (Generation generation : generations) {
            if (end != null && generation.equals(last) && neverBegun(generation)) {
                break;
            }
            end = replayJournal(generation, end, generation.equals(last));
            before += Files.size(generation.journal());
        }
        return Optional.ofNullable(end).filter(reached -> reached.length() > 0);
    }

    private void requireKnown(Generation last) {
        if (known == null) {
            LOG.warn("no head of the journal is kept yet: whether its end is missing cannot be told this once");
        } else if (known.generation() > last.number()) {
            Path missing = new Generation(last.folder(), known.generation()).journal();
            throw new CorruptJournal(missing, 0, "it is missing, and was answered from up to byte " + known.length());
        }
    }

    private JournalEnd replayJournal(Generation generation, @Nullable JournalEnd previous, boolean last)
            throws IOException {
        Path file = generation.journal();
        Optional<JournalEnd> link = JournalLink.in(generation);
        if (previous != null && !link.equals(Optional.of(previous))) {
            throw new CorruptJournal(
                    file,
                    FrameFormat.MAGIC.length,
                    "it goes on from " + link.map(JournalEnd::toString).orElse("nothing") + ", but " + previous
                            + " was read");
        }
        JournalEnd begin = generation.begin(link.map(JournalEnd::chain).orElse(0));
        try (FrameReader reader = new FrameReader(file, begin);
                ReadAhead frames = new ReadAhead(reader)) {
            boolean met = !isKnown(generation) || begin.equals(known);
            for (ReadAhead.Frame frame = frames.next(); frame != null; frame = frames.next()) {
                frame.commands().stream()
                        .filter(command -> !JournalLink.is(command))
                        .forEach(state::replay);
                met |= frame.end().equals(known);
                progress.replayed(before + frame.end().length(), total);
            }
            requireWhole(reader, file, met, last);
            return reader.started() ? reader.end() : new JournalEnd(generation.number(), 0, 0);
        }
    }

    private void requireWhole(FrameReader reader, Path file, boolean met, boolean last) {
        long end = reader.end().length();
        if (!met && known != null) {
            throw new CorruptJournal(
                    file,
                    end,
                    "it was answered from up to byte " + known.length()
                            + (known.length() > end ? ", so this is no torn tail" : ", with other contents"));
        }
        if (!last && reader.size() != end) {
            throw new CorruptJournal(file, end, "another journal goes on from it, so this is no torn tail");
        }
        if (reader.started() && reader.size() > end) {
            LOG.warn(
                    "cutting a torn tail of {} bytes at byte {} of {}: never acknowledged",
                    reader.size() - end,
                    end,
                    file);
        }
    }

    private boolean isKnown(Generation generation) {
        return known != null && known.generation() == generation.number();
    }

    /** The process died while it made this journal: it holds nothing, and nothing was answered from it. */
    private boolean neverBegun(Generation generation) throws IOException {
        try (FrameReader reader = new FrameReader(generation.journal(), generation.begin(0))) {
            return !isKnown(generation) && reader.next() == null;
        }
    }

    private static long bytes(List<Generation> generations) throws IOException {
        long bytes = generations.get(0).snapshotBytes();
        for (Generation generation : generations) {
            bytes += Files.size(generation.journal());
        }
        return bytes;
    }
}
