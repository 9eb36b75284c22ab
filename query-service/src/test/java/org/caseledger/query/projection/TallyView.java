package org.caseledger.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** What {@link Tally} keeps in the database, by case. */
final class TallyView {
    static final String NAME = "tally";

    private final MongoCollection<Document> view;

    TallyView(MongoDatabase database) {
        this(database, NAME);
    }

    TallyView(MongoDatabase database, String collection) {
        view = database.getCollection(collection);
    }

    Map<String, Document> documents() {
        Map<String, Document> documents = new TreeMap<>();
        view.find().forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }

    /** Positions of the events that went into each document. */
    Map<String, List<Long>> counted() {
        Map<String, List<Long>> counted = new TreeMap<>();
        documents().forEach((id, document) -> counted.put(id, document.getList("events", Long.class)));
        return counted;
    }

    Map<String, String> bytes() {
        Map<String, String> bytes = new TreeMap<>();
        view.withDocumentClass(RawBsonDocument.class).find().forEach(document -> {
            byte[] all = new byte[document.getByteBuffer().remaining()];
            document.getByteBuffer().get(all);
            bytes.put(document.getString("_id").getValue(), HexFormat.of().formatHex(all));
        });
        return bytes;
    }

    /** As if the writes of the last batch had reached only some documents. */
    void undoSome(Map<String, Document> before, Random random) {
        for (String id : documents().keySet()) {
            if (random.nextBoolean()) {
                view.deleteOne(Filters.eq("_id", id));
                if (before.containsKey(id)) {
                    view.insertOne(before.get(id));
                }
            }
        }
    }

    /** As another service writes it that has counted the event at this position. */
    void append(String id, long position) {
        view.updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.set("position", position), Updates.push("events", position)));
    }

    void drop() {
        view.drop();
    }
}
