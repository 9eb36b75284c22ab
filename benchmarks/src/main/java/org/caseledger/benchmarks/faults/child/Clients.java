package org.caseledger.benchmarks.faults.child;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.caseledger.service.mongo.MongoSettings;

/** Clients as the services have them, with time limits that fit a run of seconds. */
public final class Clients {
    private static final MongoSettings LIMITS =
            new MongoSettings(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(4), 100);

    private Clients() {}

    public static MongoClient open(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        return MongoClients.create(LIMITS.applyTo(MongoClientSettings.builder().applyConnectionString(connection))
                .build());
    }
}
