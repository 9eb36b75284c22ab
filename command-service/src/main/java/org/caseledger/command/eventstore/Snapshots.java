package org.caseledger.command.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.eventlog.BlockId;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest snapshot of each aggregate; anything here can be made anew from the log. It is read only under the revision that the aggregate
 * has in this version, and replaced by the next one otherwise: the state of an older version lacks what this one keeps.
 *
 * <p>It names the block that holds the event it was taken at. Before it is believed, that event is looked up: where it lies in another block
 * or in none, the log was restored from an older copy or is another one, and the snapshot is discarded. So are those that name no block.
 */
final class Snapshots {
    static final String COLLECTION = "snapshots";

    private static final int MOST_KNOWN = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final MongoCollection<Document> snapshots;
    private final LogReader log;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    Snapshots(MongoDatabase database, LogReader log) {
        snapshots = database.getCollection(COLLECTION);
        this.log = log;
    }

    /** Whether this process has come upon one of it. Others there may be, too. */
    boolean isKnown(String aggregate) {
        return known.getIfPresent(aggregate) != null;
    }

    /** Keeps the newer one where two nodes store a snapshot of one aggregate at once; none of what the log does not hold. */
    void store(LogEvent snapshot) {
        Optional<BlockId> block = log.blockOf(snapshot.aggregate(), snapshot.sequence());
        if (block.isPresent()) {
            store(snapshot, block.get());
            known.put(snapshot.aggregate(), true);
        } else {
            LOG.warn(
                    "No snapshot of {} is kept: the log has no event {} of it",
                    snapshot.aggregate(),
                    snapshot.sequence());
        }
    }

    private void store(LogEvent snapshot, BlockId block) {
        Document document = new Document("_id", snapshot.aggregate())
                .append("id", snapshot.id().toString())
                .append("aggregateType", snapshot.aggregateType())
                .append("sequence", snapshot.sequence())
                .append("position", block.position())
                .append("hash", new Binary(block.hash().bytes()))
                .append("time", Date.from(snapshot.time()))
                .append("type", snapshot.type())
                .append("revision", snapshot.revision())
                .append("payload", new Binary(snapshot.payload()))
                .append("metaData", new Binary(snapshot.metaData()));
        try {
            snapshots.replaceOne(
                    and(eq("_id", snapshot.aggregate()), or(lt("sequence", snapshot.sequence()), another(snapshot))),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // one as new as this is there
        }
    }

    /** Of the same event, but in the shape of another version of this program. */
    private static Bson another(LogEvent snapshot) {
        return and(eq("sequence", snapshot.sequence()), ne("revision", snapshot.revision()));
    }

    /** One look-up in the log beside that of the snapshot. */
    Optional<LogEvent> of(String aggregate) {
        Document stored = snapshots.find(eq("_id", aggregate)).first();
        if (stored == null) {
            return Optional.empty();
        }
        LogEvent snapshot = snapshot(stored);
        Optional<BlockId> taken = block(stored);
        if (taken.isPresent() && taken.equals(log.blockOf(aggregate, snapshot.sequence()))) {
            known.put(aggregate, true);
            return Optional.of(snapshot);
        }
        discard(snapshot);
        return Optional.empty();
    }

    /** Otherwise one of a later state, which the log does not have, would keep out those that are true. */
    private void discard(LogEvent snapshot) {
        LOG.warn(
                "The snapshot of {} at its event {} is not of this log as it stands, or names no block of it: it is discarded, and the"
                        + " events are read instead. After the log was restored from an older copy this is right, once for each.",
                snapshot.aggregate(),
                snapshot.sequence());
        snapshots.deleteOne(
                and(eq("_id", snapshot.aggregate()), eq("id", snapshot.id().toString())));
    }

    /** Absent in what an earlier version wrote. */
    private static Optional<BlockId> block(Document stored) {
        Long position = stored.getLong("position");
        Binary hash = stored.get("hash", Binary.class);
        return position == null || hash == null
                ? Optional.empty()
                : Optional.of(new BlockId(position, Hash.of(hash.getData())));
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
