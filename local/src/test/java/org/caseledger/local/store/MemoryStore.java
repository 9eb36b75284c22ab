package org.caseledger.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The store without its journal: the same wire and the same answers, kept in memory only. Commands that write are applied one by one. */
public final class MemoryStore implements AutoCloseable {
    private final WireServer server;
    private final int port;

    private MemoryStore(Duration cursorsIdle) throws IOException {
        JournaledBackend backend = new JournaledBackend();
        Object oneAtATime = new Object();
        backend.writeThrough(command -> {
            synchronized (oneAtATime) {
                return backend.apply(command);
            }
        });
        server = new WireServer(backend, cursorsIdle);
        port = server.bind(0);
    }

    /** Listens on a free port of loopback. */
    public static MemoryStore open() {
        return open(WireServer.CURSORS_IDLE);
    }

    /** @param cursorsIdle see {@link WireServer} */
    static MemoryStore open(Duration cursorsIdle) {
        try {
            return new MemoryStore(cursorsIdle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connection string, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.close();
    }
}
