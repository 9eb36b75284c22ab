package org.caseledger.benchmarks.rivals;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import org.bson.UuidRepresentation;

/** Clients with the durability everyone is measured with: journalled on a majority, read from the primary. */
public final class Connections {
    /**
     * One for each writer of the widest question, so that no rival's writer waits for one: on a busy machine, 256 writers of axon-mongo
     * were 1.1 times as fast with 256 as with 100, and of plain inserts 1.4 times.
     */
    private static final int POOL = 256;

    private Connections() {}

    public static MongoClient to(String uri, CommandListener... listeners) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToSocketSettings(socket -> socket.readTimeout(30, SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(POOL).maxWaitTime(30, SECONDS));
        for (CommandListener listener : listeners) {
            settings.addCommandListener(listener);
        }
        return MongoClients.create(settings.build());
    }
}
