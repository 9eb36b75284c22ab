package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
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

    /** Whether spans and cells are, as far as they are, of these definitions. */
    boolean isOfTheseDefinitions() {
        return progress.find(Filters.and(Filters.eq("_id", ID), Filters.eq(DEFINITIONS, definitions)))
                        .first()
                != null;
    }

    /** From the beginning, whatever was kept before. */
    void begin() {
        progress.replaceOne(Filters.eq("_id", ID), at(-1), new ReplaceOptions().upsert(true));
    }

    /** Fails where another process moved it meanwhile, or began again with other definitions. */
    void moved(long from, long to) {
        Bson before = Filters.and(
                Filters.eq("_id", ID), Filters.eq(Documents.POSITION, from), Filters.eq(DEFINITIONS, definitions));
        if (progress.replaceOne(before, at(to)).getMatchedCount() == 0) {
            throw new IllegalStateException("another process moved the progress of spans from " + from);
        }
    }

    private Document at(long position) {
        return new Document("_id", ID).append(Documents.POSITION, position).append(DEFINITIONS, definitions);
    }
}
