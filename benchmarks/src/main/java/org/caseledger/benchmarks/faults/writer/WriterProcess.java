package org.caseledger.benchmarks.faults.writer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.caseledger.benchmarks.faults.child.Clients;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.Patiently;
import org.caseledger.benchmarks.faults.child.SharedPen;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.command.eventstore.LogSettings;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;

/** A process that sends commands from several threads until told to stop, and then waits for what is under way. */
public final class WriterProcess {
    private static final int THREADS = 4;
    private static final int CACHED_AGGREGATES = 1_000;
    private static final int SNAPSHOT_EVERY = 200;

    /** A thread met what no caller of the log should: the run is to see it. */
    private static final int DEFECT = 5;

    private WriterProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Task task = Task.of(arguments);
        SetClock clock = new SetClock();
        Orders orders = Orders.follow(order -> clock.set(Long.parseLong(order.substring(Orders.CLOCK.length() + 1))));
        Thread.setDefaultUncaughtExceptionHandler(WriterProcess::defect);
        try (MongoClient client = Clients.open(task.uri());
                HistoryFile history = HistoryFile.create(task.folder(), task.process())) {
            MongoDatabase database = client.getDatabase(task.database());
            LogCollection log = LogCollection.of(client, database);
            Patiently.run(log::prepare);
            try (LogNotifier bell = new LogNotifier(client, log, task.process());
                    WritableLog writable = WritableLog.open(
                            log,
                            bell,
                            database,
                            settings(task),
                            clock,
                            new SimpleMeterRegistry(),
                            SharedPen.of(task),
                            PersonalSealing.none())) {
                orders.ready();
                send(task, new Post(task.process(), writable, history), orders);
            }
        }
    }

    private static void send(Task task, Post post, Orders orders) throws InterruptedException {
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(number -> sender(task, post, number))
                .map(sender -> new Thread(() -> {
                    while (!orders.stopped()) {
                        sender.sendOne();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static CommandThread sender(Task task, Post post, int number) {
        String name = task.process() + "-" + number;
        return new CommandThread(name, post, new Keys(task.seed()), new Random(task.seed() ^ name.hashCode()));
    }

    private static LogSettings settings(Task task) {
        return new LogSettings(task.process(), task.patience(), CACHED_AGGREGATES, SNAPSHOT_EVERY);
    }

    private static void defect(Thread thread, Throwable thrown) {
        thrown.printStackTrace();
        Runtime.getRuntime().halt(DEFECT);
    }
}
