package org.caseledger.local.run;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.views.ViewsInUse;

/** What another version kept in the local store, whose every document takes memory. */
record OlderCollections(String uri) {
    private static final String DATABASE = "caseledger";
    private static final String VIEWS = "caseledger_views";

    /** Views and snapshots beside the log: the services make them anew in databases of their own. */
    void dropBesideTheLog() {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(DATABASE);
            for (String name : database.listCollectionNames().into(new ArrayList<>())) {
                if (!name.equals(LogCollection.NAME)) {
                    database.getCollection(name).drop();
                }
            }
        }
    }

    /** Views that the query service does not use, once it has said since this moment which it does. */
    void dropViews(Instant started) {
        try (MongoClient client = MongoClients.create(uri)) {
            ViewsInUse inUse = new ViewsInUse(client.getDatabase(VIEWS));
            inUse.abandonedSince(started).forEach(inUse::drop);
        } catch (MongoException e) { // the next start tries again
            System.err.println("run: views of another version are left: " + e.getMessage());
        }
    }
}
