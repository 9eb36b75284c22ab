package org.caseledger.benchmarks.planted;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.benchmarks.history.Sent;
import org.caseledger.benchmarks.history.SentEvent;
import org.caseledger.command.eventstore.LogSettings;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogCollection;

/** One process's way into the log, as the command service has it; writes down what is sent and told. */
final class Writer implements AutoCloseable {
    private final String name;
    private final HistoryFile history;
    private final MongoClient client;
    private final LogBell bell;
    private final WritableLog log;

    /** @param patience how long an outcome may stay open */
    Writer(Place place, String name, Duration patience) {
        this.name = name;
        history = place.history(name);
        client = place.client();
        MongoDatabase database = place.in(client);
        LogCollection blocks = LogCollection.of(client, database);
        blocks.prepare();
        bell = new LogBell(client, blocks);
        log = WritableLog.open(
                blocks,
                bell,
                database,
                new LogSettings(name, patience, 10, 100),
                InstantSource.system(),
                new SimpleMeterRegistry());
    }

    /** The process: place, name, patience; then a line for each command: op, key or "-", places as {@code aggregate/sequence}. */
    public static void main(String[] words) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Writer writer = new Writer(Place.of(words), words[3], Duration.parse(words[4]))) {
            System.out.println("ready");
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                List<String> order = List.of(line.split(" "));
                writer.send(Long.parseLong(order.get(0)), order.get(1), order.subList(2, order.size()));
                System.out.println("sent");
            }
        }
    }

    /** Returns when the command waits for its block, or has its answer: so the next one comes behind it. */
    void send(long op, String key, List<String> places) {
        List<SentEvent> events = places.stream().map(Writer::event).toList();
        Sent sent =
                key.equals(Hand.NO_KEY) ? new Sent(name, op, null, null, events) : new Sent(name, op, key, key, events);
        history.write(sent);
        Thread caller = new Thread(() -> history.write(new Appending(log, sent).outcome()), "op " + op);
        caller.setDaemon(true);
        caller.start();
        await().pollInterval(Duration.ofMillis(1)).until(() -> switch (caller.getState()) {
            case WAITING, TERMINATED -> true;
            default -> false;
        });
    }

    @Override
    public void close() {
        log.close();
        bell.close();
        client.close();
        history.close();
    }

    private static SentEvent event(String place) {
        String[] parts = place.split("/", -1);
        return new SentEvent(UUID.randomUUID(), parts[0], Long.parseLong(parts[1]));
    }
}
