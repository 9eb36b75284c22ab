package org.caseledger.eventlog;

import com.mongodb.client.ClientSession;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The newest operation this process has seen. A just-elected primary answers majority reads without blocks acknowledged elsewhere; a
 * read that starts from this point waits for them instead.
 */
final class ReadPoint {
    private final AtomicReference<@Nullable BsonTimestamp> newest = new AtomicReference<>();

    void carryInto(ClientSession session) {
        BsonTimestamp seen = newest.get();
        if (seen != null) {
            session.advanceOperationTime(seen);
        }
    }

    void learnFrom(ClientSession session) {
        BsonTimestamp time = session.getOperationTime();
        if (time != null) {
            newest.accumulateAndGet(time, ReadPoint::later);
        }
    }

    /** 0 before anything was seen. */
    long newest() {
        BsonTimestamp seen = newest.get();
        return seen == null ? 0 : seen.getValue();
    }

    void learn(long operationTime) {
        if (operationTime != 0) {
            newest.accumulateAndGet(new BsonTimestamp(operationTime), ReadPoint::later);
        }
    }

    private static @Nullable BsonTimestamp later(@Nullable BsonTimestamp one, @Nullable BsonTimestamp other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
