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
import org.jspecify.annotations.Nullable;

/** The change stream of the log, cut down to the fact that something was inserted. */
final class InsertStream {
    /** How long the server holds a call without news: how soon a close is noticed at the latest. */
    private static final long HOLD_MILLIS = 1000;

    private final MongoCollection<Block> blocks;
    private final List<Bson> pipeline;

    /** @param writer whose blocks are left out, if there is one; an answer for each would cost as much as storing it */
    InsertStream(MongoCollection<Block> blocks, @Nullable String writer) {
        this.blocks = blocks;
        Bson inserts = Filters.eq("operationType", "insert");
        pipeline = List.of(
                Aggregates.match(
                        writer == null ? inserts : Filters.and(inserts, Filters.ne("fullDocument.node", writer))),
                Aggregates.project(Projections.include("_id")));
    }

    void follow(Runnable ring, BooleanSupplier ended) {
        try (MongoCursor<RawBsonDocument> cursor = blocks.watch(pipeline)
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
