package org.caseledger.local.store.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A history written down as frames, closed by a mark: a snapshot is whole or it is corrupt, it has no torn tail. */
final class Snapshot {

    private static final String MARK = "endOfSnapshot";

    private Snapshot() {}

    static void write(Generation generation, State state) throws IOException {
        Path unfinished = generation.unfinishedSnapshot();
        try (FrameWriter writer = FrameWriter.start(unfinished)) {
            state.history().forEach(command -> append(writer, command));
            append(writer, new Document(MARK, true));
            writer.force();
        }
        Files.move(unfinished, generation.snapshot(), ATOMIC_MOVE);
        Directories.force(generation.folder());
    }

    static void replay(Path file, State state) throws IOException {
        boolean whole = false;
        try (FrameReader reader = new FrameReader(file)) {
            for (List<Document> commands = reader.next(); commands != null; commands = reader.next()) {
                for (Document command : commands) {
                    if (command.containsKey(MARK)) {
                        whole = true;
                    } else {
                        state.replay(command);
                    }
                }
            }
            if (!whole || reader.end() != reader.size()) {
                throw new CorruptJournal(file, reader.end(), "the snapshot ends too early");
            }
        }
    }

    private static void append(FrameWriter writer, Document command) {
        try {
            writer.append(List.of(BsonBytes.encode(command)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
