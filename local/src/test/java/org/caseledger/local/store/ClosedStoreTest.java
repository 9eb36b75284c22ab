package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.caseledger.local.testing.HeardLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Clients of a store that is stopped lose their connections, and whoever reads its log finds nothing that looks like a fault. */
@Isolated("hears what all stores of this JVM say")
class ClosedStoreTest {
    private static final int STORES = 20;
    private static final int CLIENTS = 16;

    @Test
    void says_nothing() {
        assertThat(HeardLog.during(() -> {
                    for (int i = 0; i < STORES; i++) {
                        closeWhileAsked();
                    }
                }))
                .isEmpty();
    }

    private static void closeWhileAsked() {
        MemoryStore store = MemoryStore.open();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (MongoClient client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=500")) {
            CountDownLatch asked = new CountDownLatch(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> askUntilItIsGone(client, asked));
            }
            await().until(() -> asked.getCount() == 0);
            store.close();
            store.close(); // nothing is left to do
        } finally {
            clients.shutdownNow();
        }
    }

    private static void askUntilItIsGone(MongoClient client, CountDownLatch asked) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                asked.countDown();
            }
        } catch (MongoException | IllegalStateException e) {
            // Its store is gone, or its client is closed.
        }
    }
}
