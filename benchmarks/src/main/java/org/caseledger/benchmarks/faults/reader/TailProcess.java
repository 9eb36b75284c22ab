package org.caseledger.benchmarks.faults.reader;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.time.Duration;
import org.caseledger.benchmarks.faults.child.Clients;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.benchmarks.history.Resumed;
import org.caseledger.benchmarks.history.SawBlock;
import org.caseledger.benchmarks.history.Stopped;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;

/** A process that follows the log, writes down each block it is given and goes on from its kept {@link ReaderPlace} when started again. */
public final class TailProcess {
    private static final Duration WAIT = Duration.ofMillis(500);

    private final Task task;
    private final HistoryFile history;
    private final LogTail tail;

    private TailProcess(Task task, HistoryFile history, LogTail tail) {
        this.task = task;
        this.history = history;
        this.tail = tail;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Task task = Task.of(arguments);
        Orders orders = Orders.follow(order -> {});
        ReaderPlace place = ReaderPlace.of(task.folder(), task.name());
        try (MongoClient client = Clients.open(task.uri());
                HistoryFile history = HistoryFile.create(task.folder(), task.process())) {
            LogCollection log = LogCollection.of(client, client.getDatabase(task.database()));
            history.write(new Resumed(task.process(), place.position()));
            try (LogNotifier bell = new LogNotifier(client, log);
                    LogTail tail = new LogTail(new LogReader(log), bell, place.position(), place.hash())) {
                orders.ready();
                new TailProcess(task, history, tail).follow(orders);
            } catch (BrokenLog e) {
                history.write(new Stopped(task.process(), String.valueOf(e.getMessage())));
            }
        }
    }

    private void follow(Orders orders) throws IOException, InterruptedException {
        while (!orders.stopped()) {
            try {
                for (Block block : tail.next(WAIT)) {
                    saw(block);
                }
            } catch (MongoException e) { // the place is as it was
                Thread.sleep(WAIT.toMillis());
            }
        }
    }

    private void saw(Block block) throws IOException {
        history.write(new SawBlock(
                task.process(),
                block.position(),
                block.hash().toString(),
                block.events().stream().map(LogEvent::id).toList()));
        new ReaderPlace(block.lastPosition(), block.hash()).keep(task.folder(), task.name());
    }
}
