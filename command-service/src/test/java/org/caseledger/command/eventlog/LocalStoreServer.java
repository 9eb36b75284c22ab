package org.caseledger.command.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.caseledger.local.store.JournaledStore;

/** The local store of this JVM, started at first use and shared by all its tests. */
final class LocalStoreServer {
    private static final JournaledStore STORE = open();

    private LocalStoreServer() {}

    static String uri() {
        return STORE.uri();
    }

    private static JournaledStore open() {
        try {
            return JournaledStore.open(Files.createTempDirectory("log-contract"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
