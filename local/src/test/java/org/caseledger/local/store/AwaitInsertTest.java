package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwaitInsertTest {
    /** More than the store has threads for connections. */
    private static final int MANY = 100;

    private final JournaledStore store;
    private final MongoClient client;
    private final MongoDatabase database;
    private final ExecutorService callers = Executors.newCachedThreadPool();

    AwaitInsertTest(@TempDir Path folder) {
        store = JournaledStore.open(folder, 0);
        client = MongoClients.create(store.uri() + "/?maxPoolSize=" + 2 * MANY);
        database = client.getDatabase("await_insert_test");
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        client.close();
        store.close();
    }

    @Test
    void it_answers_when_the_document_is_there() {
        insert(3);
        assertThat(await(3, Duration.ofSeconds(5))).isTrue();
        CompletableFuture<Boolean> answer = awaiting(4);
        insert(2);
        assertThat(answer).isNotDone();
        insert(7);
        assertThat(answer).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
    }

    @Test
    void it_answers_no_when_the_time_is_over_and_makes_no_collection() {
        assertThat(await(0, Duration.ofMillis(20))).isFalse();
        assertThat(database.listCollectionNames()).isEmpty();
    }

    @Test
    void many_that_wait_hold_up_nobody() {
        List<CompletableFuture<Boolean>> answers =
                IntStream.range(0, MANY).mapToObj(this::awaiting).toList();
        Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> database.runCommand(new Document("ping", 1)), callers))
                .limit(MANY)
                .forEach(ping -> assertThat(ping).succeedsWithin(Duration.ofSeconds(5)));
        insert(MANY);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .succeedsWithin(Duration.ofSeconds(10))
                        .isEqualTo(true));
    }

    private CompletableFuture<Boolean> awaiting(int from) {
        return CompletableFuture.supplyAsync(() -> await(from, Duration.ofSeconds(10)), callers);
    }

    private boolean await(int from, Duration most) {
        return database.runCommand(new Document("awaitInsert", "log")
                        .append("from", (long) from)
                        .append("maxTimeMS", most.toMillis()))
                .getBoolean("reached");
    }

    private void insert(int id) {
        database.getCollection("log").insertOne(new Document("_id", (long) id));
    }
}
