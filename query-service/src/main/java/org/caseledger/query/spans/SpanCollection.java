package org.caseledger.query.spans;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@value #NAME}: {@code {_id, kind, centre, case, number, due, from, until, since, ended, last, reach, shown}}, days as epoch
 * days. A span that nobody ever saw is not kept, but for its {@code {_id, case}} where a process that had kept spans before could still write
 * it: what a frozen process sends when it wakes is then of a span that is there already, and an ended span never changes.
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

    /**
     * Makes the spans of these cases what they should be, and touches nothing that already is.
     *
     * @param reserving also ids of spans that nobody saw, against a process that kept these cases before
     */
    void write(Collection<String> cases, List<Span> should, boolean reserving) {
        Map<String, Document> stored = new HashMap<>();
        spans.find(Filters.in("case", cases)).forEach(span -> stored.put(span.getString("_id"), span));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Span span : should) {
            Document before = stored.get(span.id());
            if (span.wasNeverSeen() && !reserving && !isReserved(before)) {
                continue;
            }
            stored.remove(span.id());
            Document document = span.wasNeverSeen() ? reserved(span) : document(span);
            if (before == null) {
                writes.add(new InsertOneModel<>(document));
            } else if (!before.equals(document)) {
                writes.add(new ReplaceOneModel<>(Filters.eq("_id", span.id()), document));
            }
        }
        stored.keySet().forEach(gone -> writes.add(new DeleteOneModel<>(Filters.eq("_id", gone))));
        if (!writes.isEmpty()) {
            write(writes);
        }
    }

    /** A span that is there already was written by another process since it was looked for; that one knows as much or more. */
    private void write(List<WriteModel<Document>> writes) {
        try {
            spans.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private static boolean isReserved(@Nullable Document stored) {
        return stored != null && !stored.containsKey("kind");
    }

    private static Document reserved(Span span) {
        return new Document("_id", span.id()).append("case", span.caseId());
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
