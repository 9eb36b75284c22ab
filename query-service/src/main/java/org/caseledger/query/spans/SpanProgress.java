package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.caseledger.query.projection.Documents;

/** How far spans and cells are: their own token, moved when both are written. */
final class SpanProgress {
    static final String COLLECTION = "progress";

    private final MongoCollection<Document> progress;
    private final String id;

    SpanProgress(MongoDatabase database, Definitions definitions) {
        this.progress = database.getCollection(COLLECTION);
        this.id = definitions.name(SpanCollection.NAME);
    }

    /** -1 before anything was written. */
    long position() {
        Document stored = progress.find(Filters.eq("_id", id)).first();
        if (stored == null) {
            return -1;
        }
        if (stored.get(Documents.POSITION) instanceof Long position) {
            return position;
        }
        throw new IllegalStateException("their progress is wrong in " + Documents.POSITION);
    }

    /** Fails where another process moved it, or somebody dropped it: cells are only added to a page whose earlier ones are there. */
    void require(long position) {
        long stored = position();
        if (stored != position) {
            throw new IllegalStateException("progress of spans is %d and not %d".formatted(stored, position));
        }
    }

    /** Fails where another process moved it meanwhile. */
    void moved(long from, long to) {
        Document after = new Document("_id", id).append(Documents.POSITION, to);
        if (from == -1) {
            progress.insertOne(after);
        } else if (progress.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq(Documents.POSITION, from)), after)
                        .getMatchedCount()
                == 0) {
            throw new IllegalStateException("another process moved the progress of spans from " + from);
        }
    }
}
