package org.caseledger.command.preparation;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSettings;
import org.caseledger.service.mongo.Reachable;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.wallclock.MachineClock;

/** The steps in the order in which each needs the one before. */
final class Preparation {
    private final AdministratorConnections connections;
    private final PreparationOrder order;
    private final Consumer<String> said;

    /** @param said takes a line on each thing that was made or found */
    Preparation(AdministratorConnections connections, PreparationOrder order, Consumer<String> said) {
        this.connections = connections;
        this.order = order;
        this.said = said;
    }

    void make() {
        requireNameOfRoles();
        String first = order.initiateAt();
        if (first != null) {
            try (MongoClient node = connections.directly(first)) {
                new FirstNode(node, first, connections, said).initiate(order);
            }
        }
        try (MongoClient client = connections.as(order.administrator(), order.administratorPassword())) {
            requireAdministrator(client);
            new AdministratorClock(new MachineClock(InstantSource.system())).requireRight(client);
            if (first != null) {
                new SetMembers(client, said).complete(connections.hosts());
            }
            new ServiceUsers(client, connections, said).make(order.passwords());
            LedgerDatabases databases =
                    LedgerDatabases.of(client, connections.uri().getDatabase());
            new LogDatabase(client, databases.log(), said).make();
            AccessMonths months = new AccessMonths(client, databases.access());
            new AccessDatabase(databases.access(), months, new LogReader(databases.log()), said).make();
            KeysDatabase keys = new KeysDatabase(databases.keys(), said);
            keys.make();
            keys.clear(order.dropsAbandoned());
            new AccessRetention(client, databases, months, said).follow(order.retention());
            new ViewsDatabase(databases.views(), said).clear(order.dropsAbandoned());
        }
    }

    /** The roles are granted as they stand in the files, so the database must be the one that they name. */
    private void requireNameOfRoles() {
        String name = connections.uri().getDatabase();
        if (name != null && !name.equals(MongoSettings.DATABASE)) {
            throw new StartRefused(
                    "MONGODB_URI names database " + name + ", and the roles of the services are made for "
                            + MongoSettings.DATABASE,
                    "Name " + MongoSettings.DATABASE + "; a second ledger needs a replica set of its own.");
        }
    }

    /** Waits for a primary, too. */
    private void requireAdministrator(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoSecurityException e) {
            throw new StartRefused(
                    "MongoDB at " + String.join(",", connections.hosts()) + " does not accept the administrator "
                            + order.administrator(),
                    "Set " + PreparationOrder.ADMINISTRATOR_PASSWORD + " (and " + PreparationOrder.ADMINISTRATOR
                            + ") right; where there is no administrator yet, run this on the primary's own machine with"
                            + " --initiate-at=127.0.0.1:27017.",
                    e);
        } catch (MongoException e) {
            throw Reachable.refusal(client, connections.hosts(), e);
        }
    }
}
