package org.caseledger.query.helplinecalls;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewFollower;
import org.springframework.stereotype.Component;

/** All calls in memory, some 140 bytes each: counting them by whatever is asked reads all of them. */
@Component
class CountedCalls extends ViewFollower<HelplineCallRecord> {
    private final Map<UUID, CountedCall> byId = new ConcurrentHashMap<>();

    CountedCalls(HelplineCallsModel model, MongoDatabase database) {
        super(model, database);
    }

    Stream<CountedCall> all() {
        return byId.values().stream();
    }

    @Override
    protected void keep(ViewDocument<HelplineCallRecord> stored) {
        byId.merge(
                UUID.fromString(stored.id()),
                CountedCall.of(stored),
                (had, read) -> read.position() >= had.position() ? read : had);
    }

    @Override
    protected void forgetAll() {
        byId.clear();
    }
}
