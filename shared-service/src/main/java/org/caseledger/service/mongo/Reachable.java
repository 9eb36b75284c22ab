package org.caseledger.service.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;
import org.caseledger.service.start.StartRefused;

/** Asks the server for a sign of life at start, so that a wrong address is one line and not a failure in whatever comes first. */
final class Reachable {
    private Reachable() {}

    /** @param hosts without credentials, to name in the refusal */
    static void check(MongoClient client, List<String> hosts) {
        String server = "MongoDB at mongodb://" + String.join(",", hosts);
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoSecurityException e) {
            throw new StartRefused(server + " does not accept the user", "Check user and password in MONGODB_URI.", e);
        } catch (MongoException e) {
            throw new StartRefused(
                    server + " does not answer",
                    "Start it, or name the right one: MONGODB_URI=mongodb://host:port/database?replicaSet=name.",
                    e);
        }
    }
}
