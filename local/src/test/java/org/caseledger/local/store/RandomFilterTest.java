package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever path a search takes, it gives what looking at every document gives. */
class RandomFilterTest {

    private static final int DOCUMENTS = 300;
    private static final int FILTERS = Tries.of(250, 1_500);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    @Turn.Third
    void indexes_change_no_result() {
        System.out.println("RandomFilterTest seed " + seed);
        try (JournaledStore store = JournaledStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things =
                    client.getDatabase("random_filter_test").getCollection("things");
            things.createIndex(Indexes.ascending("a", "b"));
            things.createIndex(Indexes.ascending("a", "b", "_id"));
            things.createIndex(Indexes.descending("b"));
            things.createIndex(Indexes.ascending("a", "parts.x"));
            things.createIndex(Indexes.ascending("tags", "a", "_id"));
            things.createIndex(Indexes.ascending("parts.x", "parts.y"));
            things.insertMany(
                    IntStream.range(0, DOCUMENTS).mapToObj(this::thing).toList());
            for (int i = 0; i < FILTERS; i++) {
                compare(things, filter(), order(), random.nextInt(3), random.nextInt(6));
            }
        }
    }

    /** A stage before the match keeps the server from using an index. */
    private static void compare(
            MongoCollection<Document> things, Document filter, Document order, int skip, int limit) {
        List<Document> scan = new ArrayList<>(List.of(
                new Document("$addFields", new Document("ignored", 1)),
                new Document("$match", filter),
                new Document("$sort", order),
                new Document("$skip", skip)));
        if (limit > 0) {
            scan.add(new Document("$limit", limit));
        }
        assertThat(ids(things.find(filter).sort(order).skip(skip).limit(limit)))
                .as(filter.toJson() + " by " + order.toJson() + " skip " + skip + " limit " + limit)
                .isEqualTo(ids(things.aggregate(scan)));
    }

    private Document thing(int id) {
        Document thing = new Document("_id", id);
        if (random.nextInt(8) > 0) {
            thing.append("a", random.nextInt(10) == 0 ? null : random.nextInt(5));
        }
        thing.append("b", random.nextInt(12) == 0 ? "text" : random.nextInt(8) * (random.nextBoolean() ? 1 : 0.5));
        if (random.nextInt(8) > 0) {
            thing.append("tags", some(() -> random.nextInt(6)));
        }
        return thing.append("parts", some(() -> new Document("x", random.nextInt(4)).append("y", random.nextInt(4))));
    }

    private Document filter() {
        return switch (random.nextInt(10)) {
            case 9 -> new Document("$or", List.of(pair(), pair(), pair()));
            case 8 -> following(random.nextInt(5), random.nextInt(8), random.nextInt(DOCUMENTS));
            case 0 -> new Document("$and", List.of(filter(), filter()));
            case 1 -> new Document("$or", List.of(filter(), filter()));
            case 2 -> new Document("parts", new Document("$elemMatch", element()));
            case 3 -> new Document("parts.x", condition(4)).append("parts.y", condition(4));
            case 4 -> new Document("tags", condition(6));
            case 5 -> new Document("a", condition(5)).append("b", condition(8));
            case 6 -> new Document("_id", condition(DOCUMENTS)).append("a", condition(5));
            default -> new Document("b", condition(8));
        };
    }

    private Document pair() {
        return new Document("a", random.nextInt(2)).append("b", random.nextInt(8));
    }

    /** As a list asks for its next page: what comes after one document in the order of an index. */
    private Document following(int a, int b, int id) {
        String beyond = random.nextBoolean() ? "$gt" : "$lt";
        return new Document(
                "$or",
                List.of(
                        new Document("a", a).append("b", new Document(beyond, b)),
                        new Document("a", a).append("b", b).append("_id", new Document(beyond, id)),
                        random.nextBoolean()
                                ? new Document("a", new Document(beyond, a))
                                : new Document("a", random.nextInt(5)).append("b", b)));
    }

    private Document element() {
        return random.nextBoolean()
                ? new Document("x", condition(4)).append("y", condition(4))
                : new Document("$and", List.of(new Document("x", condition(4)), new Document("y", condition(4))));
    }

    private Object condition(int bound) {
        int value = random.nextInt(bound);
        return switch (random.nextInt(8)) {
            case 7 -> new Document(either("$gte", "$gt"), bound(bound)).append(either("$lte", "$lt"), bound(bound));
            case 0 -> new Document("$in", some(() -> random.nextInt(bound)));
            case 1 -> new Document("$gte", value).append("$lt", value + 3);
            case 2 -> new Document("$gt", value);
            case 3 -> new Document("$lte", value);
            case 4 -> new Document("$ne", value);
            case 5 -> new Document("$eq", value);
            default -> value;
        };
    }

    /** Two of them may be of different types, and the lower one above the upper one. */
    private Object bound(int bound) {
        return random.nextInt(3) == 0 ? either("a", "x") : random.nextInt(bound);
    }

    private String either(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    /** Ends with the id, so that only one order is right. */
    private Document order() {
        Document order = new Document();
        if (random.nextBoolean()) {
            order.append("a", direction());
        }
        if (random.nextBoolean()) {
            order.append("b", direction());
        }
        return order.append("_id", direction());
    }

    private int direction() {
        return random.nextBoolean() ? 1 : -1;
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(4)).toList();
    }

    private static List<Integer> ids(Iterable<Document> documents) {
        List<Integer> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getInteger("_id")));
        return ids;
    }
}
