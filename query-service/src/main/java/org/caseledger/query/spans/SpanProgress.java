package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.query.processing.Documents;

/** How far spans and cells are, and of which definitions: their own token, moved when both are written. */
final class SpanProgress {
    static final String COLLECTION = "progress";

    private static final String ID = "spans";
    private static final String DEFINITIONS = "definitions";

    private final MongoCollection<Document> progress;
    private final String definitions;

    SpanProgress(MongoDatabase database, List<? extends RegisterDefinition<?>> registers) {
        this.progress = database.getCollection(COLLECTION);
        this.definitions = registers.stream()
                .flatMap(register -> register.kinds().stream()
                        .map(kind -> "%s %d v%d".formatted(kind.name(), kind.measure(), register.version())))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** -1 before anything was written, and while what was written is of other definitions. */
    long position() {
        Document stored = progress.find(Filters.eq("_id", ID)).first();
        return stored == null || !definitions.equals(stored.getString(DEFINITIONS))
                ? -1
                : stored.getLong(Documents.POSITION);
    }

    boolean isOfOtherDefinitions() {
        Document stored = progress.find(Filters.eq("_id", ID)).first();
        return stored != null && !definitions.equals(stored.getString(DEFINITIONS));
    }

    /** Nothing is kept any longer. */
    void remove() {
        progress.deleteOne(Filters.eq("_id", ID));
    }

    /** Fails where another process moved it meanwhile. */
    void moved(long from, long to) {
        Document after = new Document("_id", ID).append(Documents.POSITION, to).append(DEFINITIONS, definitions);
        if (from == -1) {
            progress.insertOne(after);
        } else if (progress.replaceOne(Filters.and(Filters.eq("_id", ID), Filters.eq(Documents.POSITION, from)), after)
                        .getMatchedCount()
                == 0) {
            throw new IllegalStateException("another process moved the progress of spans from " + from);
        }
    }
}
