package org.caseledger.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.caseledger.local.store.journal.CompactionRule;
import org.caseledger.local.store.journal.Journal;
import org.caseledger.local.store.journal.JournalFolder;
import org.caseledger.local.store.journal.ReplayProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable server of the MongoDB wire protocol on loopback, for one machine. Promised: what was acknowledged is there after
 * {@code kill -9} or a loss of power, in the order it was acknowledged; what is read is on disk. Not promised: sessions,
 * transactions, change streams, more data than memory.
 */
public final class JournaledStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournaledStore.class);

    private final JournalFolder folder;
    private final JournaledBackend backend;
    private final GroupCommit commit;
    private final WireServer server;
    private final int port;

    private JournaledStore(JournalFolder folder, Opening opening) throws IOException {
        this.folder = folder;
        backend = new JournaledBackend();
        Journal journal = folder.recover(backend, opening.compaction, opening.progress);
        commit = new GroupCommit(journal, backend, backend::apply, opening.onBrokenJournal);
        backend.writeThrough(command -> commit.submit(command).join());
        server = new WireServer(backend);
        this.port = bind(opening.port);
    }

    /**
     * Opens the folder, bringing back all that was acknowledged, and listens on 127.0.0.1; port 0 takes a free one.
     *
     * @throws org.caseledger.local.store.journal.FolderInUse if another store holds the folder
     * @throws org.caseledger.local.store.journal.CorruptJournal if stored records are damaged
     */
    public static JournaledStore open(Path folder, int port) {
        return open(folder, new Opening(port));
    }

    static JournaledStore open(Path folder, Opening opening) {
        try {
            JournalFolder locked =
                    opening.head == null ? JournalFolder.open(folder) : JournalFolder.open(folder, opening.head);
            try {
                return new JournaledStore(locked, opening);
            } catch (RuntimeException | IOException e) {
                locked.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * How a store is opened.
     *
     * @param port of 127.0.0.1; 0 takes a free one
     * @param head file that remembers how far the journal reaches; inside the folder if none is named
     * @param onBrokenJournal called once if the journal cannot be written any more
     */
    record Opening(
            int port,
            @Nullable Path head,
            CompactionRule compaction,
            ReplayProgress progress,
            Consumer<Throwable> onBrokenJournal) {

        Opening(int port) {
            this(
                    port,
                    null,
                    CompactionRule.usual(),
                    (bytes, total) -> {},
                    cause -> LOG.error("the journal cannot be written", cause));
        }
    }

    /** Connection string, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Documents that searches in this collection have looked at so far. */
    long examined(String database, String collection) {
        return backend.collection(database, collection).examined();
    }

    @Override
    public void close() {
        try {
            server.close();
            commit.close(); // and the snapshot that is being written, before what it is of is let go
            backend.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int bind(int wanted) throws IOException {
        try {
            return server.bind(wanted);
        } catch (IOException e) {
            server.close();
            commit.close();
            if (e instanceof BindException) {
                throw new PortTaken(wanted, e);
            }
            throw e;
        }
    }
}
