package org.caseledger.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** What the server at the other end can do, as its own hello says. */
final class Deployment {
    private static final BsonDocument PING = new BsonDocument("ping", new BsonInt32(1));

    private final MongoClient client;

    Deployment(MongoClient client) {
        this.client = client;
    }

    boolean keepsSessions() {
        return answers(server -> server.getLogicalSessionTimeoutMinutes() != null);
    }

    boolean hasChangeStreams() {
        return answers(server -> server.getSetName() != null);
    }

    private boolean answers(Predicate<ServerDescription> what) {
        client.getDatabase("admin").runCommand(PING); // until one answered, no description says anything
        return client.getClusterDescription().getServerDescriptions().stream()
                .filter(ServerDescription::isOk)
                .anyMatch(what);
    }
}
