package org.caseledger.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 1,000 blocks of 4 events, in which a scan would examine 1,000: how many documents the queries of the log examine. */
class IndexUseTest {

    private static final String DATABASE = "index_use_test";
    private static final int BLOCKS = 1_000;
    private static final int PER_BLOCK = 4;

    /** Each aggregate has one event in each of so many blocks. */
    private static final int EVENTS_OF_AN_AGGREGATE = 20;

    @TempDir
    static Path folder;

    private static JournaledStore store;
    private static MongoClient client;
    private static MongoCollection<Document> log;
    private static MongoCollection<Document> cases;

    @BeforeAll
    static void fill() {
        store = JournaledStore.open(folder, 0);
        client = MongoClients.create(store.uri());
        log = client.getDatabase(DATABASE).getCollection("log");
        log.createIndex(Indexes.ascending("events.aggregate", "events.sequence"), new IndexOptions().unique(true));
        log.insertMany(IntStream.range(0, BLOCKS).mapToObj(IndexUseTest::block).toList());
        cases = client.getDatabase(DATABASE).getCollection("cases");
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("centre"), Indexes.descending("on")));
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("kinds"), Indexes.descending("on")));
        cases.insertMany(
                IntStream.range(0, BLOCKS).mapToObj(IndexUseTest::ofCase).toList());
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @Test
    void the_head_is_one_document() {
        assertThat(examined(
                        log, () -> ids(log.find().sort(Sorts.descending("_id")).limit(1))))
                .isEqualTo(new Examined(List.of(3_996L), 1));
    }

    @Test
    void the_block_at_or_before_a_position_is_one_document() {
        assertThat(examined(
                        log,
                        () -> ids(log.find(lte("_id", 17L))
                                .sort(Sorts.descending("_id"))
                                .limit(1))))
                .isEqualTo(new Examined(List.of(16L), 1));
    }

    @Test
    void a_window_examines_only_what_it_returns() {
        List<Long> window = LongStream.range(25, 50).mapToObj(i -> i * 4).toList();
        assertThat(examined(
                        log,
                        () -> ids(
                                log.find(and(gte("_id", 100L), lt("_id", 200L))).sort(Sorts.ascending("_id")))))
                .isEqualTo(new Examined(window, 25));
        assertThat(examined(
                        log,
                        () -> ids(log.find(
                                in("_id", LongStream.range(100, 200).boxed().toList())))))
                .isEqualTo(new Examined(window, 25));
    }

    @Test
    void an_aggregate_of_20_events_examines_20_blocks() {
        Bson load = Aggregates.match(elemMatch("events", and(eq("aggregate", "a7"), gte("sequence", 0L))));
        assertThat(examined(log, () -> ids(log.aggregate(List.of(load, Aggregates.project(new Document("_id", 1)))))))
                .satisfies(found -> {
                    assertThat(found.ids).hasSize(EVENTS_OF_AN_AGGREGATE);
                    assertThat(found.documents).isEqualTo(EVENTS_OF_AN_AGGREGATE);
                });
        assertThat(examined(
                        log, () -> ids(log.find(elemMatch("events", and(eq("aggregate", "a7"), gt("sequence", 17L)))))))
                .satisfies(found -> {
                    assertThat(found.ids).hasSize(2);
                    assertThat(found.documents).isEqualTo(2);
                });
    }

    @Test
    void one_branch_alone_is_walked_in_the_order_of_an_index() {
        Bson alone = or(List.of(and(gte("_id", 100L), lt("_id", 3_000L))));
        assertThat(examined(
                        log,
                        () -> ids(log.find(alone).sort(Sorts.descending("_id")).limit(2))))
                .isEqualTo(new Examined(List.of(2_996L, 2_992L), 2));
    }

    @Test
    void what_follows_a_place_in_the_order_of_an_index_stops_at_its_limit() {
        Bson alternatives = or(
                and(eq("centre", "GAY"), lt("on", 501)),
                and(eq("centre", "GAY"), eq("on", 777)),
                and(eq("centre", "PAT"), lt("on", 499)));

        assertThat(examined(
                        cases,
                        () -> ids(cases.find(alternatives)
                                .sort(Sorts.descending("on"))
                                .limit(100))))
                .satisfies(found -> {
                    assertThat(found.ids).startsWith(777L, 499L, 498L).hasSize(100);
                    assertThat(found.documents).isEqualTo(100);
                });
    }

    @Test
    void losers_are_found_by_their_pairs() {
        List<Bson> pairs = IntStream.range(0, 64)
                .mapToObj(i -> elemMatch("events", and(eq("aggregate", "a" + i), eq("sequence", 3L))))
                .toList();
        assertThat(examined(log, () -> ids(log.find(or(pairs))))).satisfies(found -> {
            assertThat(found.documents).isLessThanOrEqualTo(64);
            assertThat(found.ids).hasSize((int) found.documents);
        });
    }

    @Test
    void demands_made_apart_on_an_array_may_be_met_by_different_elements() {
        Document mixed = new Document("_id", -1L).append("events", List.of(event("mixed", 1), event("other", 2)));
        log.insertOne(mixed);
        assertThat(ids(log.find(and(eq("events.aggregate", "mixed"), eq("events.sequence", 2L)))))
                .containsExactly(-1L);
        assertThat(ids(log.find(elemMatch("events", and(eq("aggregate", "mixed"), eq("sequence", 2L))))))
                .isEmpty();
        log.deleteOne(eq("_id", -1L));
        assertThat(ids(log.find(eq("events.aggregate", "mixed")))).isEmpty();
    }

    @Test
    void a_list_sorted_as_its_index_stops_at_its_limit() {
        assertThat(examined(
                        cases,
                        () -> ids(cases.find(eq("centre", "PAT"))
                                .sort(Sorts.descending("on"))
                                .skip(2)
                                .limit(3))))
                .satisfies(found -> {
                    assertThat(found.ids).containsExactly(970L, 960L, 950L);
                    assertThat(found.documents).isEqualTo(5);
                });
        assertThat(examined(
                        cases,
                        () -> ids(cases.find(and(eq("centre", "PAT"), gt("on", 100), lte("on", 130)))
                                .sort(Sorts.ascending("on")))))
                .isEqualTo(new Examined(List.of(110L, 120L, 130L), 3));
    }

    @Test
    void a_list_of_one_of_several_kinds_stops_at_its_limit_too() {
        assertThat(examined(
                        cases,
                        () -> ids(cases.find(eq("kinds", "even"))
                                .sort(Sorts.descending("on"))
                                .limit(3))))
                .isEqualTo(new Examined(List.of(998L, 996L, 994L), 3));
    }

    @Test
    void every_way_to_ask_gives_what_a_scan_gives() {
        for (Bson filter : List.of(
                gt("on", 990),
                and(eq("centre", "PAT"), lt("on", 30)),
                and(in("centre", "PAT", "GAY"), gte("on", 980)),
                or(eq("centre", "GAY"), eq("_id", 3L)),
                eq("centre", null),
                new Document("centre", new Document("$ne", "PAT")),
                new Document("centre", new Document("$regex", "^P")),
                and(gt("centre", "GAY"), new Document("n", new Document("$exists", false))),
                new Document("centre", new Document("$gt", 5)))) {
            List<Long> scanned = ids(client.getDatabase(DATABASE)
                    .getCollection("cases")
                    .aggregate(List.of(new Document("$addFields", new Document("x", 1)), Aggregates.match(filter))));
            assertThat(ids(cases.find(filter))).as(filter.toString()).containsExactlyInAnyOrderElementsOf(scanned);
            assertThat(counted(filter)).as(filter.toString()).isEqualTo(scanned.size());
        }
    }

    @Test
    void an_index_that_tells_all_is_counted_without_looking_at_a_document() {
        long before = store.examined(DATABASE, "cases");

        assertThat(counted(and(eq("centre", "PAT"), gt("on", -1)))).isEqualTo(BLOCKS / 10);
        assertThat(counted(new Document())).isEqualTo(BLOCKS);
        assertThat(cases.estimatedDocumentCount())
                .as("a question without a filter")
                .isEqualTo(BLOCKS);
        assertThat(store.examined(DATABASE, "cases") - before).isZero();
    }

    @Test
    void no_more_are_counted_than_is_wanted() {
        Document count = new Document("count", "cases").append("query", eq("kinds", "even"));

        assertThat(answer(new Document(count).append("limit", 7))).isEqualTo(7);
        assertThat(answer(new Document(count).append("skip", 495))).isEqualTo(5);
        assertThat(answer(new Document(count).append("skip", 700))).isZero();
    }

    private static long counted(Bson filter) {
        return answer(new Document("count", "cases").append("query", filter));
    }

    private static long answer(Document count) {
        return client.getDatabase(DATABASE)
                .runCommand(count)
                .get("n", Number.class)
                .longValue();
    }

    private static Examined examined(MongoCollection<Document> collection, Supplier<List<Long>> query) {
        String name = collection.getNamespace().getCollectionName();
        long before = store.examined(DATABASE, name);
        List<Long> ids = query.get();
        return new Examined(ids, store.examined(DATABASE, name) - before);
    }

    private static List<Long> ids(Iterable<Document> documents) {
        List<Long> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getLong("_id")));
        return ids;
    }

    /** Events of 200 aggregates at a time, one after the other: 20 rounds for each 200. */
    private static Document block(int number) {
        List<Document> events = IntStream.range(0, PER_BLOCK)
                .mapToObj(i -> {
                    int event = number * PER_BLOCK + i;
                    return event("a" + event % 200, event / 200);
                })
                .toList();
        return new Document("_id", (long) number * PER_BLOCK)
                .append("count", PER_BLOCK)
                .append("events", events);
    }

    private static Document event(String aggregate, long sequence) {
        return new Document("aggregate", aggregate).append("sequence", sequence);
    }

    private static Document ofCase(int number) {
        return new Document("_id", (long) number)
                .append("centre", number % 10 == 0 ? "PAT" : "GAY")
                .append("kinds", number % 2 == 0 ? List.of("any", "even") : List.of("any"))
                .append("on", number);
    }

    private record Examined(List<Long> ids, long documents) {}
}
