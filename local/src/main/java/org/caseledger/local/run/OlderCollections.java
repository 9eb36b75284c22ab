package org.caseledger.local.run;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.caseledger.eventlog.LogCollection;

/**
 * Views and snapshots that an older version kept beside the log in the local store, whose every document takes memory. The services make
 * them anew in databases of their own.
 */
record OlderCollections(String uri) {
    private static final String DATABASE = "caseledger";

    void drop() {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(DATABASE);
            for (String name : database.listCollectionNames().into(new ArrayList<>())) {
                if (!name.equals(LogCollection.NAME)) {
                    database.getCollection(name).drop();
                }
            }
        }
    }
}
