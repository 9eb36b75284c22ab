package org.caseledger.eventlog;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import org.bson.BsonDocument;

/** Whether the log has grown since last asked, at the price of one look-up of the next {@code _id} while it has not. */
final class GrowthPoll {
    private static final long UNKNOWN = -1;

    private final LogCollection log;
    private final LogReader reader;
    private long next = UNKNOWN;

    GrowthPoll(LogCollection log) {
        this.log = log;
        this.reader = new LogReader(log);
    }

    /** True the first time. */
    boolean grown() {
        if (next != UNKNOWN && !reached(next)) {
            return false;
        }
        next = reader.head().position() + 1;
        return true;
    }

    /** Position that the log has not reached yet, as far as is known. */
    long next() {
        return Math.max(0, next);
    }

    private boolean reached(long position) {
        return log.use(access -> access.find(gte("_id", position), BsonDocument.class)
                        .projection(include("_id"))
                        .limit(1)
                        .first())
                != null;
    }
}
