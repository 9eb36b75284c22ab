package org.caseledger.command.eventlog;

import java.nio.file.Path;
import java.util.Objects;
import org.caseledger.local.store.JournaledStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreLogTest extends LogContract {
    @TempDir
    static @Nullable Path folder;

    static @Nullable JournaledStore server;

    @BeforeAll
    static void open() {
        server = JournaledStore.open(Objects.requireNonNull(folder), 0);
    }

    @AfterAll
    static void shut() {
        Objects.requireNonNull(server).close();
    }

    @Override
    String uri() {
        return Objects.requireNonNull(server).uri();
    }
}
