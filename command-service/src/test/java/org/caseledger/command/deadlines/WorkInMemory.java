package org.caseledger.command.deadlines;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.local.store.MemoryStore;

/** Databases for what is kept, of a server that forgets. */
final class WorkInMemory {
    private static final MemoryStore STORE = MemoryStore.open();
    private static final MongoClient CLIENT = MongoClients.create(STORE.uri());
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private WorkInMemory() {}

    /** A fresh one. */
    static MongoDatabase database() {
        return CLIENT.getDatabase("work_" + NUMBER.incrementAndGet());
    }
}
