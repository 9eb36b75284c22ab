package org.caseledger.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.local.store.journal.FolderInUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledStoreTest {

    private static final String DATABASE = "journaled_store_test";

    @TempDir
    Path folder;

    @Test
    void hello_names_no_replica_set_and_tells_the_time() {
        withClient(client -> {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello)
                    .doesNotContainKey("setName")
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("localTime")
                    .as("the least that the newest drivers accept")
                    .containsEntry("maxWireVersion", 9);
            assertThat(hello.getDate("localTime").toInstant())
                    .isBetween(
                            Instant.now().minus(Duration.ofSeconds(5)),
                            Instant.now().plus(Duration.ofSeconds(5)));
        });
    }

    @Test
    void everything_acknowledged_is_there_after_reopening_twice() {
        withDeeds(deeds -> {
            deeds.createIndex(Indexes.ascending("centre"), new IndexOptions().unique(true));
            deeds.insertMany(List.of(deed(1), deed(2), deed(3), deed(4)));
            deeds.updateOne(eq("_id", 1), Updates.set("note", "changed"));
            deeds.replaceOne(eq("_id", 9), deed(9), new ReplaceOptions().upsert(true));
            deeds.deleteOne(eq("_id", 4));
            deeds.findOneAndUpdate(eq("_id", 2), Updates.inc("times", 1), new FindOneAndUpdateOptions().upsert(true));
        });
        for (int opening = 0; opening < 2; opening++) {
            withDeeds(deeds -> {
                assertThat(deeds.find().sort(new Document("_id", 1)))
                        .containsExactly(
                                deed(1).append("note", "changed"), deed(2).append("times", 1), deed(3), deed(9));
                assertThat(deeds.listIndexes()).hasSize(2);
                assertThatThrownBy(() -> deeds.insertOne(new Document("_id", 10).append("centre", 3)))
                        .isInstanceOf(MongoWriteException.class);
            });
        }
    }

    @Test
    void refusals_are_repeated_and_ids_kept_by_a_replay() {
        List<Document> before = new ArrayList<>();
        withDeeds(deeds -> {
            deeds.createIndex(Indexes.ascending("centre"), new IndexOptions().unique(true));
            deeds.insertOne(deed(1));
            assertThatThrownBy(() -> deeds.insertOne(deed(2).append("centre", 1)))
                    .isInstanceOf(MongoWriteException.class);
            deeds.updateOne(eq("centre", 7), Updates.set("note", "new"), new UpdateOptions().upsert(true));
            deeds.deleteOne(eq("_id", 1));
            deeds.insertOne(deed(2).append("centre", 1));
            deeds.find().into(before);
        });
        assertThat(before).hasSize(2);
        withDeeds(deeds -> assertThat(deeds.find()).containsExactlyInAnyOrderElementsOf(before));
    }

    /** Else each replay gives it another id, and what is done by the one that was told is lost. */
    @Test
    void a_replacement_without_an_id_is_not_put_in() {
        List<Document> before = new ArrayList<>();
        withDeeds(deeds -> {
            for (Bson filter : List.of(eq("centre", 7), gt("_id", 5))) {
                assertThatThrownBy(() -> deeds.replaceOne(
                                filter, new Document("note", "new"), new ReplaceOptions().upsert(true)))
                        .isInstanceOf(MongoException.class)
                        .hasMessageContaining("name _id in it");
            }
            deeds.replaceOne(eq("_id", 8), new Document("note", "by filter"), new ReplaceOptions().upsert(true));
            deeds.replaceOne(eq("centre", 7), deed(9), new ReplaceOptions().upsert(true));
            deeds.updateOne(gt("_id", 50), Updates.set("note", "new"), new UpdateOptions().upsert(true));
            deeds.find().into(before);
        });
        assertThat(before).hasSize(3);
        withDeeds(deeds -> assertThat(deeds.find()).containsExactlyInAnyOrderElementsOf(before));
    }

    @Test
    void a_command_the_server_chokes_on_does_not_keep_the_store_from_opening() {
        withClient(client -> {
            Document senseless = new Document("update", "deeds")
                    .append("updates", List.of(new Document("q", "no filter").append("u", new Document())));
            assertThatThrownBy(() -> client.getDatabase(DATABASE).runCommand(senseless))
                    .isInstanceOf(MongoCommandException.class);
            client.getDatabase(DATABASE).getCollection("deeds").insertOne(deed(1));
        });
        withDeeds(deeds -> assertThat(deeds.find()).containsExactly(deed(1)));
    }

    @Test
    void a_unique_index_over_arrays_holds_between_documents() {
        withDeeds(deeds -> {
            deeds.createIndex(
                    Indexes.ascending("events.aggregate", "events.sequence"), new IndexOptions().unique(true));
            deeds.insertOne(block(0, "a", 0, "b", 0));
            deeds.insertOne(block(2, "a", 1, "b", 1));
            assertThatThrownBy(() -> deeds.bulkWrite(List.of(new InsertOneModel<>(block(4, "c", 0, "a", 1)))))
                    .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                        assertThat(e.getWriteErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getCode()).isEqualTo(11000));
                        assertThat(e.getWriteResult().getInsertedCount()).isZero();
                    });
            assertThat(deeds.countDocuments()).isEqualTo(2);
            assertThat(deeds.find(eq("events.aggregate", "c"))).isEmpty();
        });
    }

    @Test
    void an_index_that_clashes_with_one_of_that_name_is_refused() {
        withDeeds(deeds -> {
            deeds.createIndex(Indexes.ascending("centre"), new IndexOptions().name("x"));
            deeds.createIndex(Indexes.ascending("centre"), new IndexOptions().name("x"));
            assertThatThrownBy(() -> deeds.createIndex(
                            Indexes.ascending("centre"),
                            new IndexOptions().name("x").unique(true)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(86));
            assertThatThrownBy(() -> deeds.createIndex(Indexes.ascending("centre"), new IndexOptions().name("y")))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(85));
        });
    }

    @Test
    void what_the_store_cannot_do_is_refused_in_words() {
        withDeeds(deeds -> {
            assertThatThrownBy(() -> deeds.createIndex(
                            Indexes.ascending("centre"),
                            new IndexOptions().unique(true).partialFilterExpression(eq("open", true))))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("no partial unique indexes");
            assertThatThrownBy(() -> deeds.updateOne(eq("_id", 1), Updates.currentDate("at")))
                    .hasMessageContaining("no $currentDate");
            assertThatThrownBy(() -> deeds.updateOne(eq("_id", 1), List.of(new Document("$set", deed(1)))))
                    .hasMessageContaining("no pipeline updates");
        });
    }

    @Test
    void a_large_collection_is_read_in_batches() {
        withDeeds(deeds -> {
            deeds.insertMany(IntStream.range(0, 3_000)
                    .mapToObj(i -> deed(i).append("text", "x".repeat(10_000)))
                    .toList());
            assertThat(deeds.find().sort(new Document("_id", 1)))
                    .extracting(deed -> deed.getInteger("_id"))
                    .containsExactlyElementsOf(IntStream.range(0, 3_000).boxed().toList());
            assertThat(deeds.aggregate(List.of(new Document("$sort", new Document("_id", -1)))))
                    .hasSize(3_000);
        });
    }

    /** A driver refuses an answer that is longer than the longest message that the store names. */
    @Test
    void what_is_longer_than_a_message_comes_in_more_of_them() {
        int bytes = 20_000;
        withDeeds(deeds -> {
            deeds.insertMany(IntStream.range(0, 1_000)
                    .mapToObj(id -> deed(id).append("pages", new Binary(new byte[bytes])))
                    .toList());

            assertThat(deeds.find()).hasSize(1_000);
            assertThat(deeds.aggregate(List.of(Aggregates.match(gt("_id", -1)))))
                    .hasSize(1_000);
        });
    }

    @Test
    void a_moved_then_dropped_collection_stays_so() {
        withClient(client -> {
            MongoCollection<Document> deeds = client.getDatabase(DATABASE).getCollection("deeds");
            deeds.createIndex(Indexes.ascending("centre"));
            deeds.insertOne(deed(1));
            deeds.renameCollection(new com.mongodb.MongoNamespace(DATABASE, "moved"));
            client.getDatabase(DATABASE).getCollection("gone").insertOne(deed(1));
            client.getDatabase(DATABASE).getCollection("gone").drop();
            client.getDatabase("other").getCollection("deeds").insertOne(deed(1));
            client.getDatabase("other").drop();
        });
        withClient(client -> {
            assertThat(client.getDatabase(DATABASE).listCollectionNames()).containsExactly("moved");
            assertThat(client.getDatabase(DATABASE).getCollection("moved").find(eq("centre", 1)))
                    .containsExactly(deed(1));
            assertThat(client.getDatabase("other").listCollectionNames()).isEmpty();
        });
    }

    @Test
    void a_second_store_on_the_folder_is_refused_and_told_what_to_do() {
        try (JournaledStore first = JournaledStore.open(folder, 0)) {
            assertThatThrownBy(() -> JournaledStore.open(folder, 0))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("stop that one, or give another folder");
            assertThat(first.port()).isPositive();
        }
        JournaledStore.open(folder, 0).close();
    }

    @Test
    void a_taken_port_is_named_and_the_folder_let_go(@TempDir Path other) {
        try (JournaledStore first = JournaledStore.open(folder, 0)) {
            assertThatThrownBy(() -> JournaledStore.open(other, first.port()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("port " + first.port());
            JournaledStore.open(other, 0).close();
        }
    }

    private void withDeeds(Consumer<MongoCollection<Document>> use) {
        withClient(client -> use.accept(client.getDatabase(DATABASE)
                .getCollection("deeds")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))));
    }

    private void withClient(Consumer<MongoClient> use) {
        try (JournaledStore store = JournaledStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            use.accept(client);
        }
    }

    private static Document deed(int id) {
        return new Document("_id", id).append("centre", id);
    }

    private static Document block(int id, String first, int firstSequence, String second, int secondSequence) {
        return new Document("_id", id)
                .append(
                        "events",
                        List.of(
                                new Document("aggregate", first).append("sequence", firstSequence),
                                new Document("aggregate", second).append("sequence", secondSequence)));
    }
}
