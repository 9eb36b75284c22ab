package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of a few megabytes, which only root may mount; elsewhere this is skipped. */
class FullDiskTest {
    private static final int DOCUMENT_BYTES = 100_000;

    @TempDir
    Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "no file system can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    @Turn.First
    void the_store_ends_when_the_disk_is_full_starts_on_the_full_disk_and_has_lost_nothing() throws Exception {
        Path filler = Files.write(disk.resolve("filler"), new byte[1 << 20]);
        List<Integer> acknowledged = new ArrayList<>();
        try (StoreChild store = start()) {
            fill(store, acknowledged);
            assertThat(store.awaitExit()).isEqualTo(3);
            assertThat(store.complaints()).last().asString().contains("cannot be written", "make room");
        }
        assertThat(acknowledged)
                .as("the disk has room for this many, and a snapshot that has none leaves it to them")
                .hasSizeGreaterThan(110);

        try (StoreChild store = start()) {
            assertThat(store.ready()).as("on the full disk").isTrue();
            assertThat(ids(store)).containsAll(acknowledged);
        }

        Files.delete(filler);
        try (StoreChild store = start();
                MongoClient client = MongoClients.create(store.uri())) {
            documents(client).insertOne(document(-1));
            assertThat(ids(store)).containsAll(acknowledged).contains(-1);
        }
    }

    /** Compacts so early that a snapshot, too, meets the full disk. */
    private StoreChild start() throws IOException {
        return StoreChild.start(
                "--port",
                "0",
                "--data",
                disk.resolve("store").toString(),
                "--head",
                disk.resolve("store.head").toString(),
                "--compact-from",
                "2000000");
    }

    private static void fill(StoreChild store, List<Integer> acknowledged) {
        try (MongoClient client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=5000")) {
            assertThatThrownBy(() -> {
                        for (int id = 0; ; id++) {
                            documents(client).insertOne(document(id));
                            acknowledged.add(id);
                        }
                    })
                    .isInstanceOf(MongoException.class);
        }
    }

    private static List<Integer> ids(StoreChild store) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            return documents(client)
                    .find()
                    .map(found -> found.getInteger("_id"))
                    .into(new ArrayList<>());
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("full_disk_test").getCollection("documents");
    }

    private static Document document(int id) {
        return new Document("_id", id).append("text", "x".repeat(DOCUMENT_BYTES));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
