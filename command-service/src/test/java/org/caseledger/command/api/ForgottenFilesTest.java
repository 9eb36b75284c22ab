package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.StoredDataKeys;
import org.caseledger.command.sealing.WrappingKeys;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a server has written down before somebody was forgotten, and still has or somebody has copied: its files with their journal, its oplog, its index. All of it opens until the wrapping key
 * is destroyed, and none of it after.
 */
@OnlyInFull
@SuppressWarnings("NullAway.Init") // set before each test
class ForgottenFilesTest extends GenerationsStoryTest {
    @TempDir
    private Path files;

    private CopiedServer server;
    private @Nullable Service started;

    @Override
    String database() {
        return "forgotten_files";
    }

    @Override
    String uri() {
        return server.uri(database());
    }

    @BeforeEach
    void startServer() {
        server = store == Store.REPLICA_SET ? new CopiedReplicaSet() : new CopiedLocalStore();
    }

    @AfterEach
    void stopServer() {
        stopService();
        server.close();
    }

    private void stopService() {
        if (started != null) {
            started.stop();
            started = null;
        }
    }

    @Test
    void what_a_server_wrote_before_opens_until_the_generation_is_destroyed_and_not_after() {
        service = ledgerWithOldCentres(uri(), settings());
        started = service;
        UUID ledger = service.bean(Ledger.class).id();
        String hers = endedLongAgo();
        Set<String> keys = keysOf(service, hers);
        await().atMost(Duration.ofSeconds(30)).until(() -> isFoundBy(hers));
        server.copyTo(files);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> reveal(hers).status() == 200);
        ok(approve(DISTRICT, hers));
        ok(approve(STATE, hers));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> isForgotten(service, hers) && stored(service, keys).isEmpty());
        stopService();
        List<Document> inFiles = new ArrayList<>();
        List<LogEvent> events = new ArrayList<>();
        List<Document> roots = new ArrayList<>();
        server.openCopy(files, client -> {
            keysOf(client).find(Filters.in("_id", keys)).into(inFiles);
            client.getDatabase(database() + "_keys")
                    .getCollection(SearchIndexSchema.COLLECTION)
                    .find(Filters.exists("root"))
                    .map(root -> root.get("root", Document.class))
                    .into(roots);
            events.addAll(new LogReader(LogCollection.of(client, client.getDatabase(database())))
                    .events(idOf(hers).toString(), 0));
        });
        LogEvent sealed = events.get(1);

        try (MongoClient client = MongoClients.create(uri())) {
            List<MongoDatabase> copies = new ArrayList<>();
            copies.add(copy(client, "files", inFiles));
            if (store == Store.REPLICA_SET) {
                copies.add(copy(client, "oplog", inOplog(client, keys)));
            }
            assertThat(copies)
                    .allSatisfy(copy ->
                            assertThat(opened(ledger, copy, keystore(), sealed)).contains("canary-of-old"));
            assertThat(step("--new")).startsWith("0 ");
            assertThat(step("--rewrap")).startsWith("0 ");
            assertThat(copies)
                    .allSatisfy(copy ->
                            assertThat(opened(ledger, copy, keystore(), sealed)).contains("canary-of-old"));
            openRoot(client, roots.get(0));

            assertThat(step("--destroy=1", "--no-copy-is-left")).startsWith("0 ");

            assertThat(copies)
                    .allSatisfy(copy -> assertThatThrownBy(() -> opened(ledger, copy, keystore(), sealed))
                            .isInstanceOf(StartRefused.class)
                            .hasMessageContaining("wrapping-1 that is not here"));
            assertThatThrownBy(() -> openRoot(client, roots.get(0))).isInstanceOf(CannotBeOpened.class);
        }
    }

    private boolean isFoundBy(String path) {
        return service.bean(LedgerDatabases.class)
                        .keys()
                        .getCollection(SearchIndexSchema.COLLECTION)
                        .countDocuments(Filters.eq(SearchIndexSchema.CASE, idOf(path)))
                == 1;
    }

    private MongoCollection<Document> keysOf(MongoClient client) {
        return client.getDatabase(database() + "_keys").getCollection("keys");
    }

    private MongoDatabase copy(MongoClient client, String of, List<Document> keys) {
        assertThat(keys).as("keys in " + of).isNotEmpty();
        MongoDatabase copy = client.getDatabase("copy_of_" + of);
        copy.getCollection("keys").insertMany(keys);
        return copy;
    }

    /** As they were stored at first. */
    private List<Document> inOplog(MongoClient client, Set<String> keys) {
        return client.getDatabase("local")
                .getCollection("oplog.rs")
                .find(Filters.and(
                        Filters.eq("op", "i"), Filters.eq("ns", database() + "_keys.keys"), Filters.in("o._id", keys)))
                .map(entry -> entry.get("o", Document.class))
                .into(new ArrayList<>());
    }

    /** From which the tokens of the index are made. */
    private void openRoot(MongoClient client, Document root) {
        try (StoredDataKeys keys = StoredDataKeys.in(
                client.getDatabase("no_keys"), WrappingKeys.inFile(keystore(), PASSWORD.toCharArray()))) {
            keys.roots().open(root);
        }
    }
}
