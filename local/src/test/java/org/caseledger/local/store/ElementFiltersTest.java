package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filter that is recognised gives what the library makes of the same one written the other way round. */
class ElementFiltersTest {
    private static MemoryStore store;
    private static MongoClient client;

    private MongoCollection<Document> blocks;

    @BeforeAll
    static void start() {
        store = MemoryStore.open();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        blocks = client.getDatabase("element_filters_test").getCollection("blocks");
        blocks.drop();
    }

    @Test
    void elements_of_one_owner_are_given_in_their_order() {
        blocks.insertMany(List.of(
                block(0, event("a", 0), event("b", 0), event("a", 1)),
                block(3, event("b", 1)),
                block(4),
                block(5, new Document("owner", 7), new Document(), event("$a", 0))));

        assertThat(filtered("a", List.of("$$event.owner", literal("a"))))
                .containsExactly(
                        new Document("_id", 0).append("events", List.of(event("a", 0), event("a", 1))),
                        new Document("_id", 3).append("events", List.of()),
                        new Document("_id", 4).append("events", List.of()),
                        new Document("_id", 5).append("events", List.of()));
        assertThat(filtered("$a", List.of("$$event.owner", literal("$a"))))
                .contains(new Document("_id", 5).append("events", List.of(event("$a", 0)))); // the library finds none
        for (String owner : List.of("a", "b", "")) {
            assertThat(filtered(owner, List.of("$$event.owner", literal(owner))))
                    .as(owner)
                    .isEqualTo(filtered(owner, List.of(literal(owner), "$$event.owner")));
        }
    }

    @Test
    void what_is_projected_beside_them_sees_all() {
        blocks.insertOne(block(0, event("a", 0), event("b", 0), event("a", 1)));

        Document its = filter("$events", List.of("$$event.owner", literal("a")));
        Document numbers = new Document(
                "$map", new Document("input", its).append("as", "its").append("in", "$$its.n"));
        assertThat(projected(new Document("owners", "$events.owner").append("numbers", numbers)))
                .containsExactly(new Document("_id", 0)
                        .append("owners", List.of("a", "b", "a"))
                        .append("numbers", List.of(0, 1)));
    }

    @Test
    void what_is_no_array_is_left_to_the_library() {
        blocks.insertMany(List.of(block(0, event("a", 0)), new Document("_id", 1)));

        assertThat(filtered("a", List.of("$$event.owner", literal("a"))))
                .isEqualTo(filtered("a", List.of(literal("a"), "$$event.owner")))
                .contains(new Document("_id", 0).append("events", List.of(event("a", 0))));

        blocks.insertOne(new Document("_id", 2).append("events", "none"));
        assertThatThrownBy(() -> filtered("a", List.of("$$event.owner", literal("a"))))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("must be an array");
    }

    private List<Document> filtered(String owner, List<Object> sides) {
        assertThat(sides).contains(literal(owner));
        return projected(new Document("events", filter("$events", sides)));
    }

    private List<Document> projected(Document projection) {
        return blocks.aggregate(List.of(
                        new Document("$match", new Document()),
                        new Document("$sort", new Document("_id", 1)),
                        new Document("$project", projection)))
                .into(new ArrayList<>());
    }

    private static Document filter(String input, List<Object> sides) {
        return new Document(
                "$filter",
                new Document("input", input).append("as", "event").append("cond", new Document("$eq", sides)));
    }

    private static Document literal(String owner) {
        return new Document("$literal", owner);
    }

    private static Document block(int id, Object... events) {
        return new Document("_id", id).append("events", List.of(events));
    }

    private static Document event(String owner, int n) {
        return new Document("owner", owner).append("n", n);
    }
}
