package org.caseledger.benchmarks.curve;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.caseledger.benchmarks.grow.LedgerDatabase;
import org.caseledger.benchmarks.measure.Lags;
import org.caseledger.benchmarks.measure.Load;
import org.caseledger.benchmarks.measure.Slice;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.BlockLog;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;

/** {@code benchmarks/points}: what the log of a ledger takes, and how long it takes to read it and to append to it. */
@SuppressWarnings("SystemOut") // a program for the terminal
public final class LogPoints {
    private static final int EVENTS_AT_ONCE = 10_000;
    private static final int WARM = 200_000;
    private static final int CASES = 500;
    private static final int MISUSED = 2;
    private static final double MEGA = 1e6;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration APPENDING = Duration.ofSeconds(8);

    private final LedgerDatabase ledger;
    private final LogReader reader;
    private final long events;
    private final List<Point> points = new ArrayList<>();

    private LogPoints(LedgerDatabase ledger) {
        this.ledger = ledger;
        this.reader = new LogReader(ledger.log());
        this.events = reader.head().position() + 1;
        if (events == 0) {
            throw new NoCurve("there is no event; name a ledger, of a running ./run \"store\" in its run.json");
        }
    }

    /** A connection string; and {@code --append}, if what is measured is appending, of events that are none of the ledger's. */
    public static void main(String[] arguments) {
        try (LedgerDatabase ledger = LedgerDatabase.at(new ConnectionString(arguments[0]))) {
            LogPoints of = new LogPoints(ledger);
            if (arguments.length > 1) {
                of.appending();
            } else {
                of.size();
                of.reading();
                of.cases();
            }
            of.points.forEach(point -> System.out.println(point.line()));
        } catch (IllegalArgumentException | MongoException | NoCurve e) {
            System.err.println("benchmarks/points: " + arguments[0] + " cannot be measured: " + e.getMessage());
            System.exit(MISUSED);
        }
    }

    private void size() {
        Document stats = ledger.database().runCommand(new Document("collStats", LogCollection.NAME));
        add("log on disk, MB", number(stats, "storageSize") / MEGA);
        add("its indexes on disk, MB", number(stats, "totalIndexSize") / MEGA);
    }

    /** What the server keeps of them, of which it lets go what is not used. */
    private void indexesInMemory(String after) {
        Document indexes = ledger.database()
                .runCommand(new Document("collStats", LogCollection.NAME).append("indexDetails", true))
                .get("indexDetails", Document.class);
        double bytes = indexes.values().stream()
                .mapToDouble(index ->
                        number(((Document) index).get("cache", Document.class), "bytes currently in the cache"))
                .sum();
        add("its indexes in memory after " + after + ", MB", bytes / MEGA);
    }

    private static double number(Document stats, String name) {
        return stats.get(name, Number.class).doubleValue();
    }

    private void reading() {
        for (long read = 0; read < WARM; ) {
            read += read(0, Math.min(events, WARM));
        }
        long begin = System.nanoTime();
        read(0, events);
        add("reading the whole log, s", secondsSince(begin));
    }

    private long read(long from, long to) {
        long next = from;
        while (next < to) {
            for (Block block : reader.from(next, EVENTS_AT_ONCE)) {
                next = block.next();
            }
        }
        return next - from;
    }

    private void cases() {
        Random random = new Random(1);
        Histogram micros = new Histogram(3);
        for (int i = 0; i < 2 * CASES; i++) {
            Block block =
                    reader.holding(Math.floorMod(random.nextLong(), events)).orElseThrow();
            String aggregate = block.events().get(0).aggregate();
            long begin = System.nanoTime();
            reader.events(aggregate, 0);
            if (i >= CASES) {
                micros.recordValue((System.nanoTime() - begin) / 1_000);
            }
        }
        add("reading one stream, p50 ms", micros.getValueAtPercentile(50) / 1e3);
        add("reading one stream, p99 ms", micros.getValueAtPercentile(99) / 1e3);
        indexesInMemory("reading %,d streams".formatted(2 * CASES));
    }

    private void appending() {
        AxonStore store = BlockLog.attach(ledger.client(), ledger.database().getName(), false);
        try {
            Slice one = Slice.of(store, new Load(1, 1), WARM_UP, APPENDING);
            add("appending, one writer, p50 ms", one.millis(50));
            add("appending, one writer, p99 ms", one.millis(99));
            Slice many = Slice.of(store, new Load(64, 1), WARM_UP, APPENDING);
            add("appending, 64 writers, events/s", many.perSecond());
            indexesInMemory("appending");
            Lags lags = Lags.behindHistory(store, WARM_UP, APPENDING);
            add("until an event is handled, p50 ms", lags.median());
            add("until an event is handled, p99 ms", lags.p99());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            store.close();
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void add(String figure, double value) {
        points.add(new Point(events, figure, value));
    }
}
