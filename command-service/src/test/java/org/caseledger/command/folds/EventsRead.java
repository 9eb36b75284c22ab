package org.caseledger.command.folds;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Counts the events that a client was brought from the log, by what the server answered. */
public final class EventsRead implements CommandListener {
    private final AtomicLong events = new AtomicLong();

    public long count() {
        return events.get();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonValue cursor = event.getResponse().get("cursor");
        if (cursor != null && cursor.asDocument().getString("ns").getValue().endsWith(".log")) {
            events.addAndGet(in(cursor.asDocument(), "firstBatch") + in(cursor.asDocument(), "nextBatch"));
        }
    }

    private static long in(BsonDocument cursor, String batch) {
        return !cursor.containsKey(batch)
                ? 0
                : cursor.getArray(batch).stream()
                        .map(BsonValue::asDocument)
                        .mapToLong(EventsRead::in)
                        .sum();
    }

    private static long in(BsonDocument block) {
        BsonValue events = block.get("events");
        return events == null ? 0 : events.isArray() ? events.asArray().size() : 1;
    }
}
