package org.caseledger.benchmarks.measure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.caseledger.benchmarks.rivals.Connections;
import org.caseledger.benchmarks.rivals.StoreAddress;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.ProcessingSettings;
import org.caseledger.query.projection.Projections;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewGeneration;
import org.caseledger.query.projection.ViewUpkeep;

/** A view of the query service that has no documents, only a handler. */
record QueryView(Consumer<EventMessage<?>> handler, ViewGeneration generation) implements ReadModel<String> {

    /** Reads from the first event on, with a client and a bell of its own, until it is closed. */
    static Closing keep(StoreAddress log, Consumer<EventMessage<?>> handler) {
        MongoClient client = Connections.to(log.server());
        MongoDatabase database = client.getDatabase(log.database());
        LogCollection collection = LogCollection.of(client, database);
        LogNotifier bell = new LogNotifier(client, collection);
        Projections projections = Projections.ofForeignEvents(
                List.of(new QueryView(handler, new ViewGeneration())),
                new ViewUpkeep(
                        database,
                        new LogReader(collection),
                        bell,
                        new ProcessingSettings(
                                "listener",
                                1000,
                                Duration.ofMillis(200),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(5),
                                null),
                        new SimpleMeterRegistry()));
        projections.start();
        return () -> {
            projections.stop();
            bell.close();
            database.getCollection("tokens").drop();
            client.close();
        };
    }

    @Override
    public String name() {
        return "arrivals";
    }

    @Override
    public Document write(String value) {
        return new Document();
    }

    @Override
    public String read(Document document) {
        return "";
    }

    @Override
    public Object projection(ViewChanges<String> changes) {
        return new StreamFollower.Told(handler);
    }

    interface Closing extends AutoCloseable {
        @Override
        void close();
    }
}
