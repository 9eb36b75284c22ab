package org.caseledger.demo;

import java.nio.file.Path;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A whole year is loaded on this store, with kills, by those who start the whole system. */
@OnlyInFull
class LocalDemoMonthTest extends DemoMonth {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // opened before all
    private static JournaledStore store;

    @BeforeAll
    static void open() {
        store = JournaledStore.open(folder, 0);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    LoadedLedger ledger(String name, int days, String... more) {
        return new LoadedLedger(store.uri(), name, days, more);
    }
}
