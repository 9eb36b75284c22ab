package org.caseledger.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.conversions.Bson;

/** Reads the log by its own indexes, majority-committed and from the primary; keeps no state, safe for all threads. */
public final class LogReader implements LogWindows {
    /** Name of the collection. */
    public static final String COLLECTION = LogCollection.NAME;

    private final LogCollection log;

    public LogReader(LogCollection log) {
        this.log = log;
    }

    /** For readers that do not mind an older prefix of the log after a failover. */
    public LogReader(MongoDatabase database) {
        this(LogCollection.withoutSessions(database));
    }

    /** @throws BrokenLog where the newest document is no block */
    public Head head() {
        BsonDocument newest = log.use(access -> access.find(empty(), BsonDocument.class)
                .projection(include("count", "sealedAt", "hash"))
                .sort(descending("_id"))
                .limit(1)
                .first());
        return newest == null ? Head.EMPTY : head(newest);
    }

    /** The block that holds this position; empty beyond the head. */
    public Optional<Block> holding(long position) {
        Block block = log.use(access -> access.find(lte("_id", position), Block.class)
                .sort(descending("_id"))
                .limit(1)
                .first());
        return Optional.ofNullable(block).filter(found -> found.lastPosition() >= position);
    }

    /** The block that holds this event of an aggregate; empty if it is not stored. Looks at one document and brings none of its events. */
    public Optional<BlockId> blockOf(String aggregate, long sequence) {
        Bson holdsIt = elemMatch("events", and(eq("aggregate", aggregate), eq("sequence", sequence)));
        BsonDocument block = log.use(access -> access.find(holdsIt, BsonDocument.class)
                .projection(include("hash"))
                .first());
        return Optional.ofNullable(block)
                .map(found -> new BlockId(
                        found.getInt64("_id").getValue(),
                        Hash.wrap(found.getBinary("hash").getData())));
    }

    /** Whole blocks in order, from the one that holds this position, at most about {@code events} events of them. */
    public List<Block> from(long position, int events) {
        Bson mayHoldIt = and(gt("_id", position - Block.MAX_EVENTS), lt("_id", position + events));
        List<Block> blocks = blocks(mayHoldIt, events);
        blocks.removeIf(block -> block.lastPosition() < position);
        return blocks;
    }

    /** Events of one aggregate in order, from this sequence on, with their places in the log. */
    public List<RecordedEvent> aggregate(String aggregate, long fromSequence) {
        return log.use(new AggregateQuery(aggregate, fromSequence)::recorded);
    }

    /** The same without their places, at about half the cost: what an aggregate is loaded from. */
    public List<LogEvent> events(String aggregate, long fromSequence) {
        return log.use(new AggregateQuery(aggregate, fromSequence)::events);
    }

    /** The first of them, so many at most. */
    public List<LogEvent> firstEvents(String aggregate, int most) {
        return log.use(new AggregateQuery(aggregate, 0, most)::events);
    }

    /** Sequence of the aggregate's newest event, without reading any event; empty if there is none. */
    public OptionalLong lastSequence(String aggregate) {
        return lastSequence(aggregate, 0);
    }

    /** The same among those from this sequence on: finding that there are none looks at no block. */
    public OptionalLong lastSequence(String aggregate, long fromSequence) {
        return log.use(new AggregateQuery(aggregate, fromSequence)::lastSequence);
    }

    /** Position of the last event sealed at or before this instant; -1 if there is none. */
    public long lastSealedBy(Instant instant) {
        BsonDocument newest = log.use(access -> access.find(lte("sealedAt", Date.from(instant)), BsonDocument.class)
                .projection(include("count"))
                .sort(descending("sealedAt", "_id"))
                .limit(1)
                .first());
        return newest == null ? -1 : lastPosition(newest);
    }

    @Override
    public List<Block> window(long from, int events) {
        return blocks(and(gte("_id", from), lt("_id", from + events)), events);
    }

    private List<Block> blocks(Bson filter, int atMost) {
        return log.use(access -> access.find(filter, Block.class)
                .sort(ascending("_id"))
                .batchSize(atMost + Block.MAX_EVENTS)
                .into(new ArrayList<>()));
    }

    private static Head head(BsonDocument block) {
        try {
            return new Head(
                    lastPosition(block),
                    Instant.ofEpochMilli(block.getDateTime("sealedAt").getValue()),
                    Hash.wrap(block.getBinary("hash").getData()));
        } catch (BsonInvalidOperationException | IllegalArgumentException e) {
            throw (BrokenLog) new BrokenLog(-1, "is no block, and the newest document: " + e.getMessage()).initCause(e);
        }
    }

    private static long lastPosition(BsonDocument block) {
        return block.getInt64("_id").getValue() + block.getInt32("count").getValue() - 1;
    }
}
