package org.caseledger.eventlog;

import com.mongodb.client.model.Indexes;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The indexes of the log besides {@code _id}, each with what it is for. */
enum LogIndex {
    /** Finds the events of an aggregate; refuses a second event with the same aggregate and sequence in another block. */
    AGGREGATE(Indexes.ascending("events.aggregate", "events.sequence"), true),
    /** Finds what a command stored; refuses a second block with the same command. */
    COMMAND(Indexes.ascending("commands.key"), true),
    /** Finds the newest block sealed by an instant; with {@code _id}, because many blocks share a millisecond. */
    SEALED_AT(Indexes.ascending("sealedAt", "_id"), false);

    private final Bson keys;
    private final boolean unique;

    LogIndex(Bson keys, boolean unique) {
        this.keys = keys;
        this.unique = unique;
    }

    BsonDocument keys() {
        return keys.toBsonDocument();
    }

    boolean unique() {
        return unique;
    }
}
