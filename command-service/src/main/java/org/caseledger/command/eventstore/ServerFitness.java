package org.caseledger.command.eventstore;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;

/** Whether the server can keep what the log promises; asked once, at start. */
final class ServerFitness {
    /** A fast clock would pin the time of recording for everyone, see {@code sealedAt}. */
    private static final Duration MOST_SKEW = Duration.ofSeconds(1);

    private final MongoDatabase admin;
    private final InstantSource wall;

    ServerFitness(MongoClient client, InstantSource wall) {
        admin = client.getDatabase("admin");
        this.wall = wall;
    }

    /** @throws StartRefused naming what is wrong and what would be right */
    void check(Purpose purpose) {
        Document hello = clocksAgree();
        if (!hello.containsKey("setName")) {
            if (purpose == Purpose.PRODUCTION) {
                throw new StartRefused(
                        "A PRODUCTION ledger needs a replica set, and this server is none",
                        "Name one in MONGODB_URI (…?replicaSet=name), or open a DEMO ledger:"
                                + " caseledger.ledger.purpose=DEMO.");
            }
            return;
        }
        if (!hello.getList("arbiters", String.class, List.of()).isEmpty()) {
            throw new StartRefused(
                    "The replica set has an arbiter, with which a majority may hold no second copy",
                    "Replace the arbiter by a member that bears data.");
        }
        majorityIsJournaled();
    }

    private Document clocksAgree() {
        Instant before = wall.instant();
        Document hello = admin.runCommand(new Document("hello", 1));
        Instant after = wall.instant();
        Instant server = hello.getDate("localTime").toInstant();
        if (server.isBefore(before.minus(MOST_SKEW)) || server.isAfter(after.plus(MOST_SKEW))) {
            throw new StartRefused(
                    "This machine's clock says %s, the database's says %s".formatted(after, server),
                    "Set both by NTP and start again.");
        }
        return hello;
    }

    private void majorityIsJournaled() {
        Document config;
        try {
            config = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", new Document());
        } catch (MongoCommandException e) {
            return; // the ledger's user need not be allowed to ask
        }
        if (!config.getBoolean("writeConcernMajorityJournalDefault", true)) {
            throw new StartRefused(
                    "The replica set acknowledges a majority before its journals are written",
                    "Set writeConcernMajorityJournalDefault to true by rs.reconfig().");
        }
    }
}
