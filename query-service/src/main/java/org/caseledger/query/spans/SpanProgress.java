package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.caseledger.query.processing.Documents;

/** How far spans and cells are: their own token, moved when both are written. */
final class SpanProgress {
    static final String COLLECTION = "progress";

    private static final String ID = "spans";

    private final MongoCollection<Document> progress;

    SpanProgress(MongoDatabase database) {
        this.progress = database.getCollection(COLLECTION);
    }

    /** -1 before anything was written. */
    long position() {
        Document stored = progress.find(Filters.eq("_id", ID)).first();
        return stored == null ? -1 : stored.getLong(Documents.POSITION);
    }

    void reached(long position) {
        progress.replaceOne(
                Filters.eq("_id", ID),
                new Document("_id", ID).append(Documents.POSITION, position),
                new ReplaceOptions().upsert(true));
    }
}
