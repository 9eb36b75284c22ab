package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.local.keystore.WrappingKeystore;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index is as the log is, whoever died over it, and whatever was dropped of it. */
@BesideOthers
class SearchIndexLifeTest extends ApiTest {
    private static final String PASSWORD = "of this test";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<Store, Service> SHARED = new ConcurrentHashMap<>();

    private final int number = NUMBER.incrementAndGet();
    private final String phone = "0000 %06d".formatted(number);
    private final String database = "search_life_" + number;
    private final List<Service> started = new ArrayList<>();

    @BeforeEach
    void startAnother() {
        service = SHARED.computeIfAbsent(store, one -> start(one.uri("search_life"), 1));
    }

    @AfterEach
    void stop() {
        started.forEach(Service::stop);
    }

    @AfterAll
    static void stopShared() {
        SHARED.values().forEach(Service::stop);
        SHARED.clear();
    }

    /** With what the log holds and the index does not, as between an append and what would follow it. */
    @Test
    void who_was_recorded_by_a_process_that_died_then_is_found() {
        service = node(1);
        String path = identified();
        assertThat(entries(path)).as("nobody has searched").isEmpty();
        service.stop();
        started.clear();

        service = node(1);

        assertThat(found()).containsExactly(path);
    }

    @Test
    void whose_key_was_not_to_be_had_while_it_was_made_is_found_once_the_key_is_back() {
        service = node(1);
        String path = identified();
        MongoCollection<Document> keys =
                service.bean(LedgerDatabases.class).keys().getCollection("keys");
        List<Document> all = keys.find().into(new ArrayList<>());
        service.stop();
        started.clear();
        service = node(1);
        service.bean(LedgerDatabases.class).keys().getCollection("keys").deleteMany(new Document());
        assertThat(found()).isEmpty();
        assertThat(entries(path)).as("it waits").hasSize(1);
        refused(get(service, path + "/may-be-known", WORKER), 500, "SEALED_UNREADABLE");

        service.bean(LedgerDatabases.class).keys().getCollection("keys").insertMany(all);

        assertThat(found(node(1))).containsExactly(path);
        assertThat(entries(path)).as("it waits no more").hasSize(1);
        assertThat(found()).containsExactly(path);
    }

    @Test
    void while_it_is_being_made_a_search_does_not_wait_and_nobody_is_told_half_of_it() {
        String path = identified();
        Service impatient = Service.startOn(
                store.uri("search_life"),
                Map.of(
                        "caseledger.finding.every",
                        "1h",
                        "caseledger.finding.patience",
                        "0ms",
                        "caseledger.sealing.keystore",
                        keystore(1).toString(),
                        "caseledger.sealing.password",
                        PASSWORD));
        started.add(impatient);

        Answer answer = search(impatient);

        refused(answer, 503, "SEARCH_INDEX_BEHIND");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(found()).containsExactly(path);
    }

    @Test
    void what_was_written_without_saying_how_far_is_written_again_without_harm() {
        String path = identified();
        found();
        List<Document> before = entries(path);
        Document beginning = new Document("position", -1L);
        progress()
                .updateMany(
                        new Document("_id", new Document("$regex", "^search-index/")),
                        new Document("$set", beginning).append("$unset", new Document("hash", 1)));

        assertThat(found()).containsExactly(path);
        assertThat(entries(path)).isEqualTo(before);
    }

    @Test
    void an_administrator_has_it_made_anew_by_emptying_it() {
        String path = identified();
        found();
        Document before = entries(path).get(0);

        index().deleteMany(new Document());

        assertThat(found()).containsExactly(path);
        assertThat(entries(path)).hasSize(1);
        assertThat(entries(path).get(0).getInteger("generation")).isGreaterThan(before.getInteger("generation"));
        assertThat(entries(path).get(0).get("phones")).as("under another root").isNotEqualTo(before.get("phones"));
    }

    @Test
    void what_is_kept_of_how_far_it_goes_may_be_dropped_as_well() {
        String path = identified();
        found();

        progress().deleteMany(new Document());

        assertThat(found()).containsExactly(path);
        assertThat(entries(path)).hasSize(1);
    }

    /** Two versions run beside each other while services are updated, and each would make it anew for ever. */
    @Test
    void what_another_version_goes_on_with_is_left_to_it_until_an_administrator_drops_it() {
        String path = identified();
        found();
        Document ofTheVersionBefore = entries(path).get(0);
        index().updateMany(
                        new Document("root", new Document("$exists", true)),
                        new Document("$unset", new Document("made", 1)));
        progress().deleteMany(new Document("_id", new Document("$regex", "^search-index/")));

        assertThat(found()).containsExactly(path);
        assertThat(entries(path)).hasSize(2).contains(ofTheVersionBefore);

        assertThat(SearchIndexSchema.dropOfAnotherVersion(
                        service.bean(LedgerDatabases.class).keys()))
                .isOne();
        assertThat(entries(path)).hasSize(1).doesNotContain(ofTheVersionBefore);
        assertThat(found()).containsExactly(path);
    }

    @Test
    void a_new_generation_of_wrapping_keys_makes_it_anew_and_nothing_is_left_of_the_former() {
        service = node(1);
        String path = identified();
        found();
        Document before = entries(path).get(0);
        assertThat(root().getInteger("generation")).isEqualTo(1);

        Service newer = node(2);

        assertThat(found(newer)).containsExactly(path);
        assertThat(entries(path)).hasSize(1);
        assertThat(entries(path).get(0).get("phones")).isNotEqualTo(before.get("phones"));
        assertThat(root().getInteger("generation")).isEqualTo(2);
        refused(search(service), 503, "SEARCH_KEY_MISSING");
        assertThat(found(newer)).as("the older one left it alone").containsExactly(path);
    }

    /** Nodes that are exchanged one after another begin it side by side. */
    @Test
    void an_older_node_that_begins_it_anew_before_the_newer_one_does_has_not_decided_the_key() {
        service = node(1);
        String path = identified();
        found();
        int next = entries(path).get(0).getInteger("generation") + 1;
        progress()
                .updateMany(
                        new Document("_id", new Document("$regex", "^search-index/")),
                        new Document("$set", new Document("position", -1L).append("generation", next))
                                .append("$unset", new Document("hash", 1)));
        index().insertOne(new Document("_id", next + "/root")
                .append("generation", next)
                .append("made", SearchIndexSchema.MADE_NOW)
                .append("root", root()));

        assertThat(found(node(2))).containsExactly(path);

        assertThat(root().getInteger("generation")).isEqualTo(2);
    }

    /** Operators are called after five minutes of it ({@code SearchIndexBehind}). */
    @Test
    @Turn.Second
    void since_when_it_has_not_followed_the_log_is_told_until_it_does_again() {
        service = start(store.uri(database), 1, "50ms");
        started.add(service);
        identified();
        await().until(() -> lag() < 1);

        found(node(2)); // under a key that the other one does not have

        await().until(() -> lag() > 2);
        index().deleteMany(new Document());
        await().until(() -> lag() < 1);
    }

    private double lag() {
        return service.bean(MeterRegistry.class)
                .get("caseledger.search.index.lag")
                .gauge()
                .value();
    }

    private String identified() {
        String path = created(post(service, "/api/cases", REGISTRATION, WORKER));
        ok(post(
                service,
                path + "/identity",
                "{\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]}",
                WORKER));
        return path;
    }

    private List<String> found() {
        return found(service);
    }

    private List<String> found(Service node) {
        Answer answer = search(node);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json()
                .path("cases")
                .valueStream()
                .map(one -> "/api/cases/" + one.path("caseId").asString())
                .toList();
    }

    private Answer search(Service node) {
        return post(node, "/api/search/by-phone", "{\"phone\":\"" + phone + "\",\"reason\":\"SHE_RINGS\"}", WORKER);
    }

    private MongoCollection<Document> index() {
        return service.bean(LedgerDatabases.class).keys().getCollection(SearchIndexSchema.COLLECTION);
    }

    private MongoCollection<Document> progress() {
        return service.bean(LedgerDatabases.class).work().getCollection(PersistedFold.COLLECTION);
    }

    private List<Document> entries(String path) {
        return index().find(new Document("case", StoryTest.idOf(path))).into(new ArrayList<>());
    }

    /** What the keys of all centres are derived from, as it is stored. */
    private Document root() {
        List<Document> roots = index().find(new Document("root", new Document("$exists", true)))
                .into(new ArrayList<>());
        assertThat(roots).hasSize(1);
        return roots.get(0).get("root", Document.class);
    }

    private Service node(int generations) {
        Service node = start(store.uri(database), generations);
        started.add(node);
        return node;
    }

    /** One that keeps the index only when somebody searches. */
    private static Service start(String uri, int generations) {
        return start(uri, generations, "1h");
    }

    private static Service start(String uri, int generations, String every) {
        return Service.startOn(
                uri,
                Map.of(
                        "caseledger.finding.every",
                        every,
                        "caseledger.sealing.keystore",
                        keystore(generations).toString(),
                        "caseledger.sealing.password",
                        PASSWORD));
    }

    private static Path keystore(int generations) {
        Map<String, SecretKeySpec> keys = new HashMap<>();
        for (int generation = 1; generation <= generations; generation++) {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) generation);
            keys.put("wrapping-" + generation, new SecretKeySpec(key, "AES"));
        }
        try {
            Path file = Files.createTempFile("wrapping", ".p12");
            file.toFile().deleteOnExit();
            WrappingKeystore.make(file, PASSWORD, keys);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
