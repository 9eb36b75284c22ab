package org.caseledger.eventlog;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.AggregateIterable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads the events of one aggregate without the others in their blocks. One {@code $elemMatch} gives the index tight bounds; a sort on
 * the server would make it scan by {@code _id} instead, so order is made here.
 */
final class AggregateQuery {
    private static final int MOST_BLOCKS_AT_ONCE = 1000;

    private final EventCodec codec = new EventCodec();
    private final String aggregate;
    private final long fromSequence;
    private final long beforeSequence;

    AggregateQuery(String aggregate, long fromSequence) {
        this(aggregate, fromSequence, Long.MAX_VALUE);
    }

    AggregateQuery(String aggregate, long fromSequence, long beforeSequence) {
        this.aggregate = aggregate;
        this.fromSequence = fromSequence;
        this.beforeSequence = beforeSequence;
    }

    /** Without their places, which a filtered event no longer tells. */
    List<LogEvent> events(LogAccess log) {
        List<LogEvent> found = new ArrayList<>();
        for (BsonDocument block : blocks(log, computed("events", itsEventsOnly()))) {
            for (BsonValue its : block.getArray("events")) {
                LogEvent event = event(its);
                if (isWanted(event)) {
                    found.add(event);
                }
            }
        }
        found.sort(Comparator.comparingLong(LogEvent::sequence));
        return found;
    }

    /** With their places: the aggregates of all events in their blocks come along, which costs as much again as the events. */
    List<RecordedEvent> recorded(LogAccess log) {
        List<RecordedEvent> found = new ArrayList<>();
        blocks(
                        log,
                        include("sealedAt"),
                        computed("aggregates", "$events.aggregate"),
                        computed("events", itsEventsOnly()))
                .forEach(block -> add(block, found));
        found.sort(Comparator.comparingLong(RecordedEvent::position));
        return found;
    }

    /** Brings a number for each event and nothing else of it. */
    OptionalLong lastSequence(LogAccess log) {
        long last = -1;
        for (BsonDocument block : blocks(log, excludeId(), computed("sequences", itsSequencesOnly()))) {
            for (BsonValue sequence : block.getArray("sequences")) {
                last = Math.max(last, sequence.asInt64().getValue());
            }
        }
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    private AggregateIterable<BsonDocument> blocks(LogAccess log, Bson... wanted) {
        Bson holdsSome = match(elemMatch(
                "events",
                and(eq("aggregate", aggregate), gte("sequence", fromSequence), lt("sequence", beforeSequence))));
        return log.aggregate(List.of(holdsSome, project(fields(wanted))), BsonDocument.class)
                .hint(LogIndex.AGGREGATE.keys())
                .batchSize(MOST_BLOCKS_AT_ONCE);
    }

    private void add(BsonDocument block, List<RecordedEvent> found) {
        long first = block.getInt64("_id").getValue();
        long position = first;
        Instant sealedAt = Instant.ofEpochMilli(block.getDateTime("sealedAt").getValue());
        Iterator<BsonValue> its = block.getArray("events").iterator();
        for (BsonValue owner : block.getArray("aggregates")) {
            if (owner.asString().getValue().equals(aggregate)) {
                LogEvent event = event(its.next());
                if (isWanted(event)) {
                    found.add(new RecordedEvent(first, position, sealedAt, event));
                }
            }
            position++;
        }
    }

    private boolean isWanted(LogEvent event) {
        return event.sequence() >= fromSequence && event.sequence() < beforeSequence;
    }

    private LogEvent event(BsonValue document) {
        try (BsonDocumentReader reader = new BsonDocumentReader(document.asDocument())) {
            return codec.read(reader);
        }
    }

    private Document itsSequencesOnly() {
        return new Document(
                "$map",
                new Document("input", itsEventsOnly()).append("as", "its").append("in", "$$its.sequence"));
    }

    private Document itsEventsOnly() {
        Document literal = new Document("$literal", aggregate); // an identity may begin with a dollar
        return new Document(
                "$filter",
                new Document("input", "$events")
                        .append("as", "event")
                        .append("cond", new Document("$eq", List.of("$$event.aggregate", literal))));
    }
}
