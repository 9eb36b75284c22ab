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
    /** As the services have it; more did not make a rival faster. */
    private static final int POOL = 100;

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
