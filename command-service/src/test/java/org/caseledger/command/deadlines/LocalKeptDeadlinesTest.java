package org.caseledger.command.deadlines;

import java.nio.file.Path;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@OnlyInFull
class LocalKeptDeadlinesTest extends KeptDeadlinesContract {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JournaledStore store;

    @BeforeAll
    static void openStore() {
        store = JournaledStore.open(folder, 0);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Override
    String server() {
        return store.uri();
    }
}
