package org.caseledger.benchmarks.faults.writer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.SharedPen;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.command.eventstore.LogSettings;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.service.append.Placement;

/** A writer that sends what it is told, in a process of its own or in this one; how patient its client is says the URI of its task. */
public final class ScriptedWriter implements AutoCloseable {
    /** In place of a command's key where it has none. */
    public static final String NO_KEY = "-";

    /** Where a caller is who stores its command itself. */
    private static final String STORING = Placement.class.getName();

    private static final Duration LOOK = Duration.ofNanos(20_000);

    private final Task task;
    private final HistoryFile history;
    private final MongoClient client;
    private final LogNotifier bell;
    private final WritableLog log;
    private final Post post;

    public ScriptedWriter(Task task) {
        this.task = task;
        history = HistoryFile.create(task.folder(), task.process());
        client = MongoClients.create(task.uri());
        MongoDatabase database = client.getDatabase(task.database());
        LogCollection blocks = LogCollection.of(client, database);
        blocks.prepare();
        bell = new LogNotifier(client, blocks, task.process());
        log = WritableLog.open(
                blocks,
                bell,
                database,
                new LogSettings(task.process(), task.patience(), 10, 100),
                InstantSource.system(),
                new SimpleMeterRegistry(),
                SharedPen.of(task),
                PersonalSealing.none());
        post = new Post(task.process(), log, history);
    }

    /** Answers each order with a line, once it is obeyed. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException {
        CompletableFuture<ScriptedWriter> writer = new CompletableFuture<>();
        Orders orders = Orders.follow(order -> {
            writer.join().obey(order);
            System.out.println(order);
        });
        writer.complete(new ScriptedWriter(Task.of(arguments)));
        orders.ready();
        orders.awaitStop();
    }

    /**
     * Sends a command and returns when it waits for its outcome, or has it: so the next one is queued behind it.
     *
     * @param order key or {@link #NO_KEY}, aggregate, first sequence and number of events
     */
    public void obey(String order) {
        String[] words = order.split(" ", -1);
        Parcel parcel = Parcel.of(Events.of(words[1], Long.parseLong(words[2]), Integer.parseInt(words[3])));
        Parcel keyed = words[0].equals(NO_KEY) ? parcel : parcel.under(new Keys(task.seed()).of(words[0]));
        Thread sender = new Thread(() -> post.send(keyed), order);
        sender.setDaemon(true);
        sender.start();
        while (sender.isAlive() && !awaitsItsOutcome(sender)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static boolean awaitsItsOutcome(Thread sender) {
        return Stream.of(sender.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(at -> at.equals(CompletableFuture.class.getName()) || at.equals(STORING));
    }

    @Override
    public void close() {
        log.close();
        bell.close();
        client.close();
        history.close();
    }
}
