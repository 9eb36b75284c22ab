package org.caseledger.eventlog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The change stream of the log, cut down to the fact that something was inserted. */
final class InsertStream {
    /** How long the server holds a call without news: how soon a close is noticed at the latest. */
    private static final long HOLD_MILLIS = 1000;

    private static final List<Bson> INSERTS_ONLY = List.of(
            Aggregates.match(Filters.eq("operationType", "insert")), Aggregates.project(Projections.include("_id")));

    private final MongoCollection<Block> blocks;

    InsertStream(MongoCollection<Block> blocks) {
        this.blocks = blocks;
    }

    void follow(Runnable ring, BooleanSupplier ended) {
        try (MongoCursor<RawBsonDocument> cursor = blocks.watch(INSERTS_ONLY)
                .maxAwaitTime(HOLD_MILLIS, TimeUnit.MILLISECONDS)
                .withDocumentClass(RawBsonDocument.class)
                .cursor()) {
            ring.run(); // for what was inserted before the stream was open
            while (!ended.getAsBoolean()) {
                if (cursor.tryNext() != null) {
                    ring.run();
                }
            }
        }
    }
}
