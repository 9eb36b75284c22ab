package org.caseledger.benchmarks.planted;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.processing.ProcessingSettings;
import org.caseledger.query.processing.Projections;

/** The process that keeps a view, as the query service does. */
final class Keeper {

    private Keeper() {}

    /** Place. */
    public static void main(String[] words) throws Exception {
        Place place = Place.of(words);
        try (MongoClient client = place.client()) {
            MongoDatabase database = place.in(client);
            LogCollection blocks = LogCollection.of(client, database);
            try (LogBell bell = new LogBell(client, blocks)) {
                Projections projections = new Projections(
                        List.of(new Notes()),
                        List.of(),
                        database,
                        new LogReader(blocks),
                        bell,
                        new ProcessingSettings("keeper", 100, Duration.ofSeconds(10), Duration.ofSeconds(5)),
                        new SimpleMeterRegistry());
                projections.start();
                System.out.println("ready");
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
                projections.stop();
            }
        }
    }
}
