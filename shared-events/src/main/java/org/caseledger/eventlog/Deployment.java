package org.caseledger.eventlog;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/** What the server at the other end can do, as its own hello says. */
public final class Deployment {
    private static final BsonDocument PING = new BsonDocument("ping", new BsonInt32(1));

    private final MongoClient client;
    private volatile @Nullable Boolean sessions;

    public Deployment(MongoClient client) {
        this.client = client;
    }

    /** A new one, to be closed; absent where the server keeps none. */
    public @Nullable ClientSession session(ClientSessionOptions options) {
        return keepsSessions() ? client.startSession(options) : null;
    }

    private boolean keepsSessions() {
        Boolean known = sessions;
        if (known == null) {
            known = answers(server -> server.getLogicalSessionTimeoutMinutes() != null);
            sessions = known;
        }
        return known;
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
