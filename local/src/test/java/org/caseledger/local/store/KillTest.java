package org.caseledger.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history after {@code kill -9} while clients write and the journal is compacted: nothing acknowledged is missing, nothing seen is taken back. */
class KillTest {

    private static final int ROUNDS = Tries.of(1, 5);
    private static final int WRITERS = 8;
    /** So little that a compaction runs most of the time. */
    private static final String COMPACT_FROM = "20000";

    @TempDir
    Path data;

    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    private final Set<Integer> seen = new ConcurrentSkipListSet<>();
    private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();
    private final AtomicInteger nextId = new AtomicInteger();

    @Test
    void kept_over_kills_at_random_moments() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KillTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            try (StoreChild store =
                    StoreChild.start("--port", "0", "--data", data.toString(), "--compact-from", COMPACT_FROM)) {
                assertThat(store.ready() ? List.of() : store.complaints()).isEmpty();
                try (MongoClient client = client(store)) {
                    check(client);
                    writeUntilKilled(store, client, random);
                }
            }
        }
        try (StoreChild store =
                        StoreChild.start("--port", "0", "--data", data.toString(), "--compact-from", COMPACT_FROM);
                MongoClient client = client(store)) {
            check(client);
            System.out.println("KillTest acknowledged " + acknowledged.size() + " inserts, lost none");
            assertThat(data.resolve("journal-000000000.bson"))
                    .as("compacted while running")
                    .doesNotExist();
        }
    }

    private void writeUntilKilled(StoreChild store, MongoClient client, Random random) throws InterruptedException {
        int enough = acknowledged.size() + 100 + random.nextInt(2_000);
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            threads.add(new Thread(() -> untilConnectionLost(() -> write(client, own))));
        }
        threads.add(new Thread(() -> untilConnectionLost(() -> read(client))));
        threads.forEach(Thread::start);
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= enough);
        store.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(MongoClient client, int writer) {
        int id = nextId.getAndIncrement();
        deeds(client).insertOne(new Document("_id", id).append("text", "x".repeat(id % 500)));
        acknowledged.add(id);
        int count = counted.getOrDefault(writer, 0);
        if (count == 0) {
            counters(client).insertOne(new Document("_id", writer).append("count", 1));
        } else {
            counters(client).updateOne(and(eq("_id", writer), eq("count", count)), Updates.inc("count", 1));
        }
        counted.put(writer, count + 1);
    }

    private void read(MongoClient client) {
        Document newest = deeds(client).find().sort(new Document("_id", -1)).first();
        if (newest != null) {
            seen.add(newest.getInteger("_id"));
        }
    }

    /** A counter may be one ahead of its last acknowledgement: the kill came between the force and the answer. */
    private void check(MongoClient client) {
        List<Integer> stored =
                deeds(client).find().map(deed -> deed.getInteger("_id")).into(new ArrayList<>());
        assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged).containsAll(seen);
        for (Document counter : counters(client).find()) {
            int writer = counter.getInteger("_id");
            int last = counted.getOrDefault(writer, 0);
            assertThat(counter.getInteger("count")).isBetween(last, last + 1);
            counted.put(writer, counter.getInteger("count"));
        }
    }

    private static void untilConnectionLost(Runnable step) {
        try {
            while (true) {
                step.run();
            }
        } catch (MongoException e) {
            return; // the store was killed
        }
    }

    private static MongoClient client(StoreChild store) {
        return MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=5000");
    }

    private static MongoCollection<Document> deeds(MongoClient client) {
        return collection(client, "deeds");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return collection(client, "counters");
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("kill_test")
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
