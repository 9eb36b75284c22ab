package org.caseledger.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.RealMongo;
import org.springframework.util.FileSystemUtils;

/** One of the two stores, with a database of its own. */
public interface TestStore extends AutoCloseable {

    /** Connection string with the database. */
    String uri();

    @Override
    void close();

    static TestStore local() {
        Path folder = folder();
        JournaledStore store = JournaledStore.open(folder, 0);
        return of(store.uri() + "/caseledger", () -> {
            store.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        });
    }

    static TestStore replicaSet() {
        String database = "query_" + UUID.randomUUID().toString().substring(0, 8);
        return of(RealMongo.uri().replace("/?", "/" + database + "?"), () -> {});
    }

    private static TestStore of(String uri, Runnable close) {
        return new TestStore() {
            @Override
            public String uri() {
                return uri;
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("caseledger-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
