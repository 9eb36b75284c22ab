package org.caseledger.query.spans;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.projection.Indexes;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@value #NAME} of some definitions: {@code {_id, kind, centre, number, due, from, since, ended, last, reach, facets}}, days as epoch days;
 * an id begins with that of the case. A span that nobody ever saw is not kept, but for its {@code {_id, since, ended}} where a process that
 * had kept spans before could still write it, as it could all that this one {@linkplain #catchesUp caught up} with: what a frozen process sends
 * when it wakes is then of a span that is there already, and an ended one never changes.
 */
final class SpanCollection {
    static final String NAME = "spans";
    static final String FACETS = "facets";

    static final List<Document> INDEXES = List.of(
            keys("kind", "reach", "due", "number", "_id", "last", "since", "ended", "from"),
            keys("kind", "centre", "reach", "due", "number", "_id", "last"));

    /** Leaves what {@link #reserved} has. */
    private static final Bson UNSEEN =
            Updates.combine(Stream.of("kind", "centre", "number", "due", "from", "last", "reach", FACETS)
                    .map(Updates::unset)
                    .toList());

    private final MongoCollection<Document> spans;
    private volatile Positions caughtUp = new Positions(Long.MAX_VALUE, Long.MIN_VALUE);

    /** Those after one, up to another. */
    private record Positions(long after, long upTo) {
        boolean has(long position) {
            return position > after && position <= upTo;
        }

        Bson begunThen() {
            return Filters.and(Filters.gt("since", after), Filters.lte("since", upTo));
        }

        Bson begunBeforeOrSince() {
            return Filters.or(Filters.lte("since", after), Filters.gt("since", upTo));
        }
    }

    SpanCollection(MongoDatabase database, Definitions definitions) {
        this.spans = of(database, definitions);
    }

    static MongoCollection<Document> of(MongoDatabase database, Definitions definitions) {
        return database.getCollection(definitions.name(NAME));
    }

    void createIndexes() {
        Indexes.create(spans, INDEXES);
    }

    /** With what another process was to write, which may be frozen and wake at any time. */
    void catchesUp(long after, long upTo) {
        caughtUp = new Positions(after == caughtUp.upTo() ? caughtUp.after() : after, upTo);
    }

    /**
     * Writes what events changed since the last writing, reading nothing.
     *
     * @param after position up to which all spans are written, by this process
     * @param changed by events after it
     * @throws IllegalStateException if a span that ends is not there: then spans have to be written {@link #again}
     */
    void write(long after, List<Span> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        int ending = 0;
        for (Span span : changed) {
            if (span.since() == Span.EARLIER) {
                writes.addAll(ending(span, after));
                ending++;
            } else if (!span.wasNeverSeen()) {
                writes.add(new InsertOneModel<>(document(span)));
            }
        }
        int open = send(writes);
        if (open != ending) {
            throw new IllegalStateException("of %d spans that end only %d were open".formatted(ending, open));
        }
    }

    /** Of two at most one finds the span. */
    private List<WriteModel<Document>> ending(Span span, long after) {
        Bson open = Filters.and(
                startingWith(span.rowAndFirstDay()), Filters.lte("since", after), Filters.eq("ended", Span.OPEN));
        Bson ended = Updates.set("ended", span.ended());
        return span.wasNeverSeen()
                ? List.of(
                        new UpdateOneModel<>(Filters.and(open, caughtUp.begunThen()), Updates.combine(ended, UNSEEN)),
                        new DeleteOneModel<>(Filters.and(open, caughtUp.begunBeforeOrSince())))
                : List.of(new UpdateOneModel<>(
                        open,
                        Updates.combine(ended, Updates.set("last", span.last()), Updates.set("reach", span.reach()))));
    }

    boolean isEmpty() {
        return spans.find().first() == null;
    }

    /** Writes spans of cases of which none was written. Fails where another process does so as well. */
    void first(List<Span> all) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        all.forEach(span -> put(span, null, writes));
        send(writes);
    }

    /**
     * Makes the spans of these cases what they should be, and touches nothing that already is: an attempt that was cut off may have written
     * some of the same events, in this process or another. Ids of spans that nobody saw are taken, so that none of those comes back.
     *
     * @param after position up to which they are
     * @param changed by events after it
     */
    void again(Collection<String> cases, long after, List<Span> changed) {
        if (cases.isEmpty()) {
            return;
        }
        Map<String, Document> earlier = new HashMap<>();
        Map<String, Document> later = new HashMap<>();
        Bson theirs =
                Filters.or(cases.stream().map(SpanCollection::startingWith).toList());
        for (Document span : spans.find(Filters.and(theirs, Filters.gt("ended", after)))) {
            String id = span.getString("_id");
            if (span.getLong("since") > after) {
                later.put(id, span);
            } else {
                earlier.put(id.substring(0, id.lastIndexOf(' ')), span);
            }
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Span span : changed) {
            if (span.since() == Span.EARLIER) {
                Document open = earlier.get(span.rowAndFirstDay());
                if (open != null) { // else it was taken away in the attempt that was cut off
                    end(span.since(open.getLong("since")), open, writes);
                }
            } else {
                put(span, later.get(span.id()), writes);
            }
        }
        send(writes);
    }

    private void end(Span span, Document stored, List<WriteModel<Document>> writes) {
        if (span.wasNeverSeen()) {
            writes.add(
                    caughtUp.has(span.since())
                            ? new ReplaceOneModel<>(Filters.eq("_id", span.id()), reserved(span))
                            : new DeleteOneModel<>(Filters.eq("_id", span.id())));
        } else if (!stored.equals(document(span))) {
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", span.id()), document(span)));
        }
    }

    /** Only what can never change again takes the place of what is there: an ended span. That fails which another process wrote meanwhile. */
    private static void put(Span span, @Nullable Document stored, List<WriteModel<Document>> writes) {
        Document document = span.wasNeverSeen() ? reserved(span) : document(span);
        if (stored == null) {
            writes.add(new InsertOneModel<>(document));
        } else if (!span.isOpen() && !stored.equals(document)) {
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", span.id()), document));
        }
    }

    /** @return how many of the spans that these change or remove were there */
    private int send(List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return 0;
        }
        BulkWriteResult written = spans.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return written.getMatchedCount() + written.getDeletedCount();
    }

    /** Ids of one case, or of one row and first day: what follows stands behind a space. */
    private static Bson startingWith(String beginning) {
        return within(beginning, beginning);
    }

    /** Ids of cases from one to another. */
    static Bson within(String first, String last) {
        return Filters.and(Filters.gte("_id", first + " "), Filters.lt("_id", last + "!"));
    }

    /** Ids of all cases after one, up to another; from the first on, and to the last, where none is named. */
    static Bson after(@Nullable String before, @Nullable String last) {
        Bson behind = Filters.gte("_id", before == null ? "" : before + "!");
        return last == null ? behind : Filters.and(behind, Filters.lt("_id", last + "!"));
    }

    /** In no list, because it has no kind. */
    private static Document reserved(Span span) {
        return new Document("_id", span.id()).append("since", span.since()).append("ended", span.ended());
    }

    static Document document(Span span) {
        RegisterRow row = span.row();
        Document document = new Document("_id", span.id())
                .append("kind", row.kind().name())
                .append("centre", row.centre())
                .append("number", row.number())
                .append("due", Math.toIntExact(row.due().toEpochDay()))
                .append("from", span.from())
                .append("since", span.since())
                .append("ended", span.ended())
                .append("last", span.last())
                .append("reach", span.reach());
        if (!row.facets().isEmpty()) {
            document.append(FACETS, facets(row));
        }
        return document;
    }

    /** One code stands by itself, so that an index and a reader find it as they find several. */
    private static Document facets(RegisterRow row) {
        Document facets = new Document();
        new TreeMap<>(row.facets())
                .forEach((facet, codes) -> facets.append(facet, codes.size() == 1 ? codes.get(0) : codes));
        return facets;
    }

    static String caseOf(Document span) {
        return caseOf(span.getString("_id"));
    }

    /** @param id of a span, or of what somebody put among them */
    static String caseOf(String id) {
        return id.split(" ", 2)[0];
    }

    private static Document keys(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        return keys;
    }
}
