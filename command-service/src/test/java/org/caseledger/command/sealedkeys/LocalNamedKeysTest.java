package org.caseledger.command.sealedkeys;

import java.nio.file.Path;
import org.caseledger.local.store.JournaledStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LocalNamedKeysTest extends NamedKeysContract {
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
