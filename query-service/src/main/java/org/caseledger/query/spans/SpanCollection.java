package org.caseledger.query.spans;

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
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@value #NAME} of some definitions: {@code {_id, kind, centre, case, number, due, from, until, since, ended, last, reach, facets}}, days as epoch
 * days. A span that nobody ever saw is not kept, but for its {@code {_id, case, since, ended}} where a process that had kept spans before
 * could still write it: what a frozen process sends when it wakes is then of a span that is there already, and an ended one never changes.
 */
final class SpanCollection {
    static final String NAME = "spans";
    static final String FACETS = "facets";

    static final List<Document> INDEXES = List.of(
            new Document("case", 1),
            keys("kind", "reach", "due", "number", "_id", "last", "since", "ended", "from"),
            keys("kind", "centre", "reach", "due", "number", "_id", "last"));

    private final MongoCollection<Document> spans;

    SpanCollection(MongoDatabase database, Definitions definitions) {
        this.spans = of(database, definitions);
    }

    static MongoCollection<Document> of(MongoDatabase database, Definitions definitions) {
        return database.getCollection(definitions.name(NAME));
    }

    void createIndexes() {
        INDEXES.forEach(spans::createIndex);
    }

    /**
     * Makes the spans of these cases what they should be, and touches nothing that already is. What an attempt that was cut off wrote of
     * the same events is written again.
     *
     * @param after position up to which they are
     * @param changed by events after it
     * @param reserving also ids of spans that nobody saw, against a process that kept these cases before
     */
    void write(Collection<String> cases, long after, List<Span> changed, boolean reserving) {
        Map<String, Document> earlier = new HashMap<>();
        Map<String, Document> later = new HashMap<>();
        for (Document span : spans.find(Filters.and(Filters.in("case", cases), Filters.gt("ended", after)))) {
            String id = span.getString("_id");
            if (span.getLong("since") <= after) {
                earlier.put(id.substring(0, id.lastIndexOf(' ')), span);
            } else {
                later.put(id, span);
            }
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Span span : changed) {
            if (span.since() == Span.EARLIER) {
                Document open = earlier.get(span.rowAndFirstDay());
                if (open != null) { // else it was taken away in the attempt that was cut off
                    write(span.since(open.getLong("since")), open, false, writes);
                }
            } else {
                write(span, later.get(span.id()), reserving, writes);
            }
        }
        if (!writes.isEmpty()) {
            spans.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    /** Only what can never change again takes the place of what is there: an ended span. That fails which another process wrote meanwhile. */
    private static void write(
            Span span, @Nullable Document stored, boolean reserving, List<WriteModel<Document>> writes) {
        boolean isKept = !span.wasNeverSeen() || reserving;
        Document document = span.wasNeverSeen() ? reserved(span) : document(span);
        if (stored == null) {
            if (isKept) {
                writes.add(new InsertOneModel<>(document));
            }
        } else if (!isKept) {
            writes.add(new DeleteOneModel<>(Filters.eq("_id", span.id())));
        } else if (!span.isOpen() && !stored.equals(document)) {
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", span.id()), document));
        }
    }

    /** In no list, because it has no kind. */
    private static Document reserved(Span span) {
        return new Document("_id", span.id())
                .append("case", span.caseId())
                .append("since", span.since())
                .append("ended", span.ended());
    }

    static Document document(Span span) {
        RegisterRow row = span.row();
        Document document = new Document("_id", span.id())
                .append("kind", row.kind().name())
                .append("centre", row.centre())
                .append("case", span.caseId())
                .append("number", row.number())
                .append("due", Math.toIntExact(row.due().toEpochDay()))
                .append("from", span.from())
                .append("until", span.until())
                .append("since", span.since())
                .append("ended", span.ended())
                .append("last", span.last())
                .append("reach", span.reach());
        if (!row.facets().isEmpty()) {
            document.append(FACETS, new Document(new TreeMap<>(row.facets())));
        }
        return document;
    }

    private static Document keys(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        return keys;
    }
}
