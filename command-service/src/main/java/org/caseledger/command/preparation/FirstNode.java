package org.caseledger.command.preparation;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.service.mongo.Reachable;
import org.caseledger.service.start.StartRefused;

/**
 * A node on this machine, where a server without users lets nobody do more than initiate a set and make the first user. That user can only
 * be made on the primary, so the set begins as this node alone and grows once there is an administrator.
 */
final class FirstNode {
    private static final int UNAUTHORIZED = 13;
    private static final int ALREADY_INITIALIZED = 23;
    private static final int NOT_THIS_NODE = 93;
    private static final int USER_EXISTS = 51003;
    /** Half the default: a lost primary is replaced in seconds, and a busy machine still answers in time. */
    private static final int ELECTION_TIMEOUT_MILLIS = 5_000;

    private final MongoClient client;
    private final MongoDatabase admin;
    private final String address;
    private final AdministratorConnections connections;
    private final Consumer<String> said;

    FirstNode(MongoClient client, String address, AdministratorConnections connections, Consumer<String> said) {
        this.client = client;
        this.admin = client.getDatabase("admin");
        this.address = address;
        this.connections = connections;
        this.said = said;
    }

    void initiate(PreparationOrder order) {
        if (hello().containsKey("setName")) {
            said.accept("the replica set " + hello().getString("setName") + " was there");
        } else {
            initiateSet();
        }
        Patience.until("the set to have a primary", () -> hasPrimary(hello()));
        if (hello().getBoolean("isWritablePrimary", false)) {
            makeAdministrator(order);
        }
    }

    /** This node once it takes writes, or another one. */
    private static boolean hasPrimary(Document hello) {
        String primary = hello.getString("primary");
        return hello.getBoolean("isWritablePrimary", false)
                || (primary != null && !primary.equals(hello.getString("me")));
    }

    private Document hello() {
        try {
            return admin.runCommand(new Document("hello", 1));
        } catch (MongoException e) {
            throw Reachable.refusal(client, List.of(address), e);
        }
    }

    /** By the host of the URI that this node finds to be itself. */
    private void initiateSet() {
        MongoCommandException refused = null;
        for (String host : connections.hosts()) {
            try {
                admin.runCommand(new Document("replSetInitiate", setOf(host)));
                said.accept("made the replica set " + connections.setName() + " on " + host);
                return;
            } catch (MongoCommandException e) {
                if (e.getErrorCode() == ALREADY_INITIALIZED) {
                    return; // it was still starting when it was asked
                }
                refused = e;
                if (e.getErrorCode() != NOT_THIS_NODE) {
                    break;
                }
            }
        }
        throw new StartRefused(
                "The replica set cannot be initiated at " + address
                        + (refused == null ? "" : ": " + refused.getErrorMessage()),
                "--initiate-at has to name a node on this machine (127.0.0.1:27017) that was started with --replSet "
                        + connections.setName() + " and is one of the hosts of MONGODB_URI.",
                refused);
    }

    private Document setOf(String host) {
        return new Document("_id", connections.setName())
                .append("members", List.of(new Document("_id", 0).append("host", host)))
                .append("settings", new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS))
                .append("writeConcernMajorityJournalDefault", true);
    }

    private void makeAdministrator(PreparationOrder order) {
        try {
            admin.runCommand(new Document("createUser", order.administrator())
                    .append("pwd", order.administratorPassword())
                    .append("roles", List.of("root")));
            said.accept("made the administrator " + order.administrator());
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != UNAUTHORIZED && e.getErrorCode() != USER_EXISTS) {
                throw e;
            }
            said.accept("an administrator was there");
        }
    }
}
