package org.caseledger.benchmarks.rivals;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.caseledger.command.eventstore.LogSettings;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.local.testing.RealMongo;

/** One process's way into the product's log, whose clock may be wrong and whose inserts the server may be told to delay. */
final class LogNode implements AutoCloseable {
    private final String application;
    private final AtomicInteger underWay = new AtomicInteger();
    private final MongoClient client;
    private final MongoDatabase database;
    private final LogNotifier bell;
    private final WritableLog log;

    private LogNode(String name, String database, Duration clockOffset) {
        application = name + " of " + database;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(RealMongo.uri()))
                .applicationName(application)
                .addCommandListener(new Inserts())
                .build());
        this.database = client.getDatabase(database);
        LogCollection collection = LogCollection.of(client, this.database);
        collection.prepare();
        bell = new LogNotifier(client, collection, name);
        log = WritableLog.open(
                collection,
                bell,
                this.database,
                new LogSettings(name, Duration.ofSeconds(60), 0, 0),
                () -> Instant.now().plus(clockOffset),
                new SimpleMeterRegistry(),
                Optional.empty(),
                PersonalSealing.none());
    }

    static LogNode open(String name, String database, Duration clockOffset) {
        return new LogNode(name, database, clockOffset);
    }

    EventStore events() {
        return log.eventStore();
    }

    void append(String aggregate, long first, int count) {
        log.eventStore().publish(Told.at(Instant.now(), aggregate, first, count));
    }

    /** The server waits so long before it carries out this node's next insert. */
    void delayNextInsert(Duration delay) {
        RealMongo.node()
                .command(new Document("configureFailPoint", "failCommand")
                        .append("mode", new Document("times", 1))
                        .append(
                                "data",
                                new Document("failCommands", List.of("insert"))
                                        .append("appName", application)
                                        .append("blockConnection", true)
                                        .append("blockTimeMS", delay.toMillis())));
    }

    boolean isInserting() {
        return underWay.get() > 0;
    }

    @Override
    public void close() {
        log.close();
        bell.close();
        database.drop();
        client.close();
    }

    private final class Inserts implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")) {
                underWay.incrementAndGet();
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (event.getCommandName().equals("insert")) {
                underWay.decrementAndGet();
            }
        }
    }
}
