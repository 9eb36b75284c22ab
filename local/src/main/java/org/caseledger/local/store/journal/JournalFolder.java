package org.caseledger.local.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseledger.tree.OwnerOnly;

/** The data folder of one store, locked for as long as this is open. */
public final class JournalFolder implements AutoCloseable {

    /** Where nobody names another place: a head beside the journal still notices what happens to the journal alone. */
    private static final String HEAD = "journal.head";

    private final Path folder;
    private final FolderLock lock;
    private final HeadFile head;

    private JournalFolder(Path folder, FolderLock lock, HeadFile head) {
        this.folder = folder;
        this.lock = lock;
        this.head = head;
    }

    /** With the head kept inside the folder. */
    public static JournalFolder open(Path folder) throws IOException {
        return open(folder, folder.resolve(HEAD));
    }

    /**
     * Locks the folder, creating it if need be.
     *
     * @param headFile remembers how far the journal reaches; best kept outside the folder
     * @throws FolderInUse if another store holds it
     */
    public static JournalFolder open(Path folder, Path headFile) throws IOException {
        OwnerOnly.createDirectories(folder);
        OwnerOnly.close(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            return new JournalFolder(folder, lock, HeadFile.open(headFile));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Brings back the state as of the last forced frame and returns the journal to go on with. A crash at any point of this leaves
     * a folder that recovers to the same state. Needs no room on the disk but for the very first journal.
     *
     * @throws CorruptJournal if a stored record is damaged, or one that was answered from is missing; nothing on disk is changed then
     */
    public Journal recover(State state, CompactionRule rule, ReplayProgress progress) throws IOException {
        Optional<JournalEnd> known = head.read();
        Generation base = Generation.newest(folder);
        List<Generation> generations = base.withJournals();
        Optional<JournalEnd> end = generations.isEmpty()
                ? nothingIn(base, known)
                : new Recovery(state, progress, known).replay(generations);
        Generation last =
                end.map(reached -> new Generation(folder, reached.generation())).orElse(base);
        FrameWriter writer = end.isPresent() ? FrameWriter.resume(last.journal(), end.get()) : base.startJournal();
        last.deleteJournalsAfter();
        Directories.force(folder); // the snapshot that replaces the others may be renamed in memory only
        base.deleteOthers();
        head.writeForced(writer.end());
        return new Journal(head, rule, last, writer, base.journalBytesUpTo(last), base.snapshotBytes());
    }

    private static Optional<JournalEnd> nothingIn(Generation empty, Optional<JournalEnd> known) {
        if (known.isPresent() && !known.get().equals(JournalEnd.NOTHING)) {
            throw new CorruptJournal(
                    new Generation(empty.folder(), known.get().generation()).journal(),
                    0,
                    "it is missing, and was answered from up to byte "
                            + known.get().length());
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        head.close();
        lock.close();
    }
}
