package org.caseledger.eventlog;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Asks a server without change streams to answer when the log has grown, where it knows the command {@code awaitInsert}. */
final class GrowthWait {
    private static final int COMMAND_NOT_FOUND = 59;

    private final MongoDatabase database;
    private final MongoNamespace log;

    GrowthWait(MongoClient client, LogCollection log) {
        this.log = log.blocks().getNamespace();
        this.database = client.getDatabase(this.log.getDatabaseName());
    }

    /** Whether the server knows the command at all. */
    boolean offered() {
        try {
            await(0, Duration.ofMillis(1));
            return true;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == COMMAND_NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Returns when there is an event at this position or after it, or when the time is over. */
    void await(long position, Duration most) {
        BsonValue collection = new BsonString(log.getCollectionName());
        database.runCommand(
                new BsonDocument("awaitInsert", collection)
                        .append("from", new BsonInt64(position))
                        .append("maxTimeMS", new BsonInt64(most.toMillis())),
                BsonDocument.class);
    }
}
