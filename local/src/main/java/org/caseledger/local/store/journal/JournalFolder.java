package org.caseledger.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder of one store, locked for as long as this is open. */
public final class JournalFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);

    private final Path folder;
    private final FolderLock lock;

    private JournalFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Locks the folder, creating it if need be.
     *
     * @throws FolderInUse if another store holds it
     */
    public static JournalFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new JournalFolder(folder, FolderLock.take(folder));
    }

    /**
     * Brings back the state as of the last forced frame, compacts if there was anything to replay, and returns the journal to
     * go on with. A crash at any point of this leaves a folder that recovers to the same state.
     *
     * @throws CorruptJournal if a stored record is damaged; nothing on disk is changed then
     */
    public FrameWriter recover(State state) throws IOException {
        Generation generation = Generation.newest(folder);
        if (Files.exists(generation.snapshot())) {
            Snapshot.replay(generation.snapshot(), state);
        }
        long end = Files.exists(generation.journal()) ? replayJournal(generation.journal(), state) : 0;
        if (end > FrameFormat.MAGIC.length) {
            generation = compact(generation.next(), state);
        }
        generation.deleteOthers();
        return journalOf(generation);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Generation compact(Generation next, State state) throws IOException {
        Snapshot.write(next, state);
        return next;
    }

    /** Only a journal without frames is left to go on with: one with frames has just been compacted away. */
    private FrameWriter journalOf(Generation generation) throws IOException {
        FrameWriter journal = FrameWriter.start(generation.journal());
        journal.force();
        Directories.force(folder);
        return journal;
    }

    private static long replayJournal(Path file, State state) throws IOException {
        try (FrameReader reader = new FrameReader(file)) {
            for (List<Document> commands = reader.next(); commands != null; commands = reader.next()) {
                commands.forEach(state::replay);
            }
            if (reader.size() > reader.end()) {
                LOG.warn(
                        "cut a torn tail of {} bytes at byte {} of {}: never acknowledged",
                        reader.size() - reader.end(),
                        reader.end(),
                        file);
            }
            return reader.end();
        }
    }
}
