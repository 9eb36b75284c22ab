package org.caseledger.command.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.LogEvent;

/**
 * The newest snapshot of each aggregate; anything here can be made anew from the log. It is read only under the revision that the aggregate
 * has in this version, and replaced by the next one otherwise: the state of an older version lacks what this one keeps.
 */
final class Snapshots {
    static final String COLLECTION = "snapshots";

    private final MongoCollection<Document> snapshots;

    Snapshots(MongoDatabase database) {
        snapshots = database.getCollection(COLLECTION);
    }

    /** Keeps the newer one where two nodes store a snapshot of one aggregate at once. */
    void store(LogEvent snapshot) {
        Document document = new Document("_id", snapshot.aggregate())
                .append("id", snapshot.id().toString())
                .append("aggregateType", snapshot.aggregateType())
                .append("sequence", snapshot.sequence())
                .append("time", Date.from(snapshot.time()))
                .append("type", snapshot.type())
                .append("revision", snapshot.revision())
                .append("payload", new Binary(snapshot.payload()))
                .append("metaData", new Binary(snapshot.metaData()));
        try {
            snapshots.replaceOne(
                    and(eq("_id", snapshot.aggregate()), lt("sequence", snapshot.sequence())),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // one as new as this is there
        }
    }

    Optional<LogEvent> of(String aggregate) {
        return Optional.ofNullable(snapshots.find(eq("_id", aggregate)).first()).map(Snapshots::snapshot);
    }

    private static LogEvent snapshot(Document stored) {
        return new LogEvent(
                UUID.fromString(stored.getString("id")),
                stored.getString("_id"),
                stored.getString("aggregateType"),
                stored.getLong("sequence"),
                stored.getDate("time").toInstant(),
                stored.getString("type"),
                stored.getString("revision"),
                stored.get("payload", Binary.class).getData(),
                stored.get("metaData", Binary.class).getData(),
                null);
    }
}
