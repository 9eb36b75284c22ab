package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The collection {@value #NAME}: {@code {_id, kind, centre, case, number, due, from, until, since, ended, last, reach, shown}}, days as epoch
 * days. A span that nobody ever saw is not kept.
 */
final class SpanCollection {
    static final String NAME = "spans";

    static final List<Document> INDEXES = List.of(
            new Document("case", 1),
            keys("kind", "reach", "due", "number", "last", "since", "ended", "from"),
            keys("kind", "centre", "reach", "due", "number", "last"));

    private final MongoCollection<Document> spans;

    SpanCollection(MongoDatabase database) {
        this.spans = database.getCollection(NAME);
    }

    void createIndexes() {
        INDEXES.forEach(spans::createIndex);
    }

    /** Makes the spans of these cases what they should be, and touches nothing that already is. */
    void write(Collection<String> cases, List<Span> should) {
        Map<String, Document> stored = new HashMap<>();
        spans.find(Filters.in("case", cases)).forEach(span -> stored.put(span.getString("_id"), span));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Span span : should) {
            if (!span.wasNeverSeen()) {
                Document document = document(span);
                Document before = stored.remove(span.id());
                if (before == null) {
                    writes.add(new InsertOneModel<>(document));
                } else if (!before.equals(document)) {
                    writes.add(new ReplaceOneModel<>(
                            Filters.eq("_id", span.id()), document, new ReplaceOptions().upsert(true)));
                }
            }
        }
        stored.keySet().forEach(gone -> writes.add(new DeleteOneModel<>(Filters.eq("_id", gone))));
        if (!writes.isEmpty()) {
            spans.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private static Document document(Span span) {
        RegisterRow row = span.row();
        return new Document("_id", span.id())
                .append("kind", span.kind())
                .append("centre", row.centre())
                .append("case", span.caseId())
                .append("number", row.number())
                .append("due", Math.toIntExact(row.due().toEpochDay()))
                .append("from", span.from())
                .append("until", span.until())
                .append("since", span.since())
                .append("ended", span.ended())
                .append("last", span.last())
                .append("reach", span.reach())
                .append("shown", new Document(row.shown()));
    }

    private static Document keys(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        return keys;
    }
}
