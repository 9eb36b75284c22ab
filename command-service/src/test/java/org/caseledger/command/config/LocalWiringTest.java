package org.caseledger.command.config;

import java.nio.file.Path;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

@OnlyInFull
class LocalWiringTest extends WiringContract {
    @TempDir
    Path folder;

    private JournaledStore store;

    @BeforeEach
    void open() {
        store = JournaledStore.open(folder, 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    String server() {
        return store.uri();
    }
}
