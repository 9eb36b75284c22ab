package org.caseledger.eventlog;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonArray;
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

    private final EventCodec events = new EventCodec();
    private final List<Bson> pipeline;

    AggregateQuery(String aggregate, long fromSequence) {
        Document literal = new Document("$literal", aggregate);
        Document wanted = new Document(
                "$and",
                List.of(
                        new Document("$eq", List.of("$$event.aggregate", literal)),
                        new Document("$gte", List.of("$$event.sequence", fromSequence))));
        Document its =
                new Document("$eq", List.of(new Document("$arrayElemAt", List.of("$aggregates", "$$at")), literal));
        pipeline = List.of(
                match(elemMatch("events", and(eq("aggregate", aggregate), gte("sequence", fromSequence)))),
                project(fields(
                        include("sealedAt"),
                        computed("aggregates", "$events.aggregate"),
                        computed("events", filter("$events", "event", wanted)))),
                project(fields(
                        include("sealedAt", "events"),
                        computed(
                                "places",
                                filter(
                                        new Document("$range", List.of(0, new Document("$size", "$aggregates"))),
                                        "at",
                                        its)))));
    }

    List<RecordedEvent> read(LogAccess log) {
        List<RecordedEvent> found = new ArrayList<>();
        log.aggregate(pipeline, BsonDocument.class)
                .hint(LogIndex.AGGREGATE.keys())
                .batchSize(MOST_BLOCKS_AT_ONCE)
                .forEach(block -> add(block, found));
        found.sort(Comparator.comparingLong(RecordedEvent::position));
        return found;
    }

    /** Inside a block an aggregate's events stand in order, so those from a sequence on have the last of its places. */
    private void add(BsonDocument block, List<RecordedEvent> found) {
        long position = block.getInt64("_id").getValue();
        Instant sealedAt = Instant.ofEpochMilli(block.getDateTime("sealedAt").getValue());
        BsonArray places = block.getArray("places");
        BsonArray stored = block.getArray("events");
        int skipped = places.size() - stored.size();
        for (int i = 0; i < stored.size(); i++) {
            int place = places.get(skipped + i).asInt32().getValue();
            found.add(new RecordedEvent(position + place, sealedAt, event(stored.get(i))));
        }
    }

    private LogEvent event(BsonValue document) {
        try (BsonDocumentReader reader = new BsonDocumentReader(document.asDocument())) {
            return events.read(reader);
        }
    }

    private static Document filter(Object input, String name, Document condition) {
        return new Document(
                "$filter", new Document("input", input).append("as", name).append("cond", condition));
    }
}
