package org.caseledger.command.eventlog;

import org.caseledger.local.store.MemoryStore;

/** The store in memory of this JVM, started at first use and shared by all its tests. */
final class MemoryStoreServer {
    private static final MemoryStore STORE = MemoryStore.open();

    private MemoryStoreServer() {}

    static String uri() {
        return STORE.uri();
    }
}
