package org.caseledger.benchmarks.faults.reader;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseledger.benchmarks.faults.child.Clients;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.Patiently;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.benchmarks.history.Stopped;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.ProcessingSettings;
import org.caseledger.query.projection.Projections;
import org.caseledger.query.projection.ViewUpkeep;

/** Keeps the view {@link AggregatePositions} by the query service's own processing; ends where the view stops and would report itself down. */
public final class ViewProcess {
    /** Of a process whose view stopped: to be started again. */
    public static final int VIEW_STOPPED = 4;

    private static final int BATCH = 200;
    private static final Duration GATHERING = Duration.ofMillis(50);
    private static final Duration CLAIM = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 100;

    private ViewProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Task task = Task.of(arguments);
        Orders orders = Orders.follow(order -> {});
        try (MongoClient client = Clients.open(task.uri());
                HistoryFile history = HistoryFile.create(task.folder(), task.process())) {
            MongoDatabase database = client.getDatabase(task.database());
            LogCollection log = LogCollection.of(client, database);
            try (LogNotifier bell = new LogNotifier(client, log)) {
                Projections projections = projections(task, database, log, bell);
                Patiently.run(projections::start);
                orders.ready();
                Optional<Throwable> stopped = awaitEnd(projections, orders);
                stopped.ifPresent(why -> history.write(new Stopped(task.process(), why.toString())));
                projections.stop();
                if (stopped.isPresent()) {
                    Runtime.getRuntime().halt(VIEW_STOPPED);
                }
            }
        }
    }

    private static Projections projections(Task task, MongoDatabase database, LogCollection log, LogNotifier bell) {
        return Projections.ofForeignEvents(
                List.of(new AggregatePositions()),
                new ViewUpkeep(
                        database,
                        new LogReader(log),
                        bell,
                        new ProcessingSettings(task.name(), BATCH, GATHERING, CLAIM, CLAIM, null),
                        new SimpleMeterRegistry()));
    }

    private static Optional<Throwable> awaitEnd(Projections projections, Orders orders) throws InterruptedException {
        Optional<Throwable> stopped = projections.stoppedBecause();
        while (stopped.isEmpty() && !orders.stopped()) {
            Thread.sleep(LOOK_MILLIS);
            stopped = projections.stoppedBecause();
        }
        return stopped;
    }
}
