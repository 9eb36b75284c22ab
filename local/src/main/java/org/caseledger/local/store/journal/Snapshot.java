package org.caseledger.local.store.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A history written down as frames, closed by a mark: a snapshot is whole or it is corrupt, it has no torn tail. */
final class Snapshot {

    private static final String MARK = "endOfSnapshot";

    /** Forced in pieces: one large force at the end would keep the journal beside it waiting for the disk. */
    private static final long PIECE = 8L << 20;

    /** How much is written between two looks at how much the disk has left. */
    private static final long STEP = 256L << 10;

    private Snapshot() {}

    /**
     * @param goesOn throws where it is given up, also at the end: what takes the place of all that was before is of the whole history
     * @return its length in bytes
     */
    static long write(Generation generation, Stream<byte[]> history, Runnable goesOn) throws IOException {
        Path unfinished = generation.unfinishedSnapshot();
        RoomForJournal.require(generation.folder());
        try (FrameWriter writer = FrameWriter.start(unfinished, JournalEnd.NOTHING)) {
            // forEach, not an iterator: that one would hold a whole collection encoded
            history.forEach(command -> {
                goesOn.run();
                append(writer, command, generation.folder());
            });
            goesOn.run();
            append(writer, BsonBytes.encode(new Document(MARK, true)), generation.folder());
            writer.force();
            Files.move(unfinished, generation.snapshot(), ATOMIC_MOVE);
            Directories.force(generation.folder());
            return writer.end().length();
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private static void append(FrameWriter writer, byte[] command, Path folder) {
        try {
            long before = writer.end().length();
            writer.append(List.of(command));
            long after = writer.end().length();
            if (before / STEP != after / STEP) {
                RoomForJournal.require(folder);
            }
            if (before / PIECE != after / PIECE) {
                writer.force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replay(Path file, State state, ReplayProgress progress) throws IOException {
        boolean whole = false;
        try (FrameReader reader = new FrameReader(file, JournalEnd.NOTHING);
                ReadAhead frames = new ReadAhead(reader)) {
            for (ReadAhead.Frame frame = frames.next(); frame != null; frame = frames.next()) {
                for (Document command : frame.commands()) {
                    if (command.containsKey(MARK)) {
                        whole = true;
                    } else {
                        state.replay(command);
                    }
                }
                progress.replayed(frame.end().length(), reader.size());
            }
            if (!whole || reader.end().length() != reader.size()) {
                throw new CorruptJournal(file, reader.end().length(), "the snapshot ends too early");
            }
        }
    }
}
