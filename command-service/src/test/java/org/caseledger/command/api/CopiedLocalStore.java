package org.caseledger.command.api;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.Folders;

/** Snapshot and journal of the local store. */
final class CopiedLocalStore implements CopiedServer {
    private final Path folder = temporary();
    private final JournaledStore store = JournaledStore.open(folder, 0);

    @Override
    public String uri(String database) {
        return store.uri() + "/" + database;
    }

    /** While it works. */
    @Override
    public void copyTo(Path copy) {
        Folders.copy(folder, copy);
    }

    @Override
    public void openCopy(Path copy, Consumer<MongoClient> read) {
        try (JournaledStore copied = JournaledStore.open(copy, 0);
                MongoClient client = MongoClients.create(copied.uri())) {
            read.accept(client);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("copied-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
