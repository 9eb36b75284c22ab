package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.caseledger.benchmarks.rivals.Store;
import org.caseledger.benchmarks.rivals.StoreAddress;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;

/** Several processes that append to one ledger. */
final class CommandNodes implements Measure {
    private static final List<Integer> NODES = List.of(1, 2, 4);
    private static final int WRITERS = 64;

    private final FigureTable table = new FigureTable(
            "Several command nodes on one ledger, " + WRITERS + " writers in all",
            "nodes",
            "pen",
            "events/s together",
            "least share of a fair one",
            "lost heads per 1,000 events",
            "p99 ms of the slowest",
            "log afterwards");

    @Override
    public List<FigureTable> take(Bench bench) {
        try (Samples samples =
                bench.samples("nodes", "nodes", "pen", "round", "node", "perSecond", "p99ms", "lostHeads")) {
            for (int nodes : NODES) {
                for (boolean pen : nodes == 1 ? List.of(false) : List.of(false, true)) {
                    bench.progress(nodes + " command nodes" + (pen ? " that share a pen" : ""));
                    run(bench, nodes, pen, samples);
                }
            }
        }
        table.note(
                "Each node a JVM of its own. A lost head is a block that another node was faster with; its commands go into the next.");
        return List.of(table);
    }

    @SuppressWarnings("try") // what is closed at the end has done its work by then
    private void run(Bench bench, int nodes, boolean pen, Samples samples) {
        String database = bench.servers().nextDatabase();
        List<Writer> writers = new ArrayList<>();
        try (Store owner = bench.servers().open(BLOCK_LOG, database)) {
            StoreAddress alone = bench.servers().address(BLOCK_LOG, database);
            StoreAddress ledger = pen ? alone.sharingPen() : alone;
            String classPath = System.getProperty("java.class.path");
            Stream.generate(() -> new Writer(classPath, ledger, bench, WRITERS / nodes, false))
                    .limit(nodes)
                    .forEach(writers::add);
            writers.forEach(Writer::awaitReady);
            List<List<Writer.Done>> rounds = rounds(bench, writers, pen, samples);
            writers.forEach(Writer::close);
            show(nodes, pen, bench, rounds, verified(bench.servers().client(), database));
        } finally {
            writers.forEach(Writer::close);
        }
    }

    private static List<List<Writer.Done>> rounds(Bench bench, List<Writer> writers, boolean pen, Samples samples) {
        List<List<Writer.Done>> rounds = new ArrayList<>();
        for (int round = Writer.FIRST_ROUND; round <= bench.rounds(); round++) {
            writers.forEach(Writer::begin);
            List<Writer.Done> done = writers.stream().map(Writer::done).toList();
            if (round > 0) {
                rounds.add(done);
                for (int node = 0; node < done.size(); node++) {
                    Writer.Done its = done.get(node);
                    samples.add(writers.size(), pen, round, node, its.perSecond(), its.p99Millis(), its.lostHeads());
                }
            }
        }
        return rounds;
    }

    private void show(int nodes, boolean pen, Bench bench, List<List<Writer.Done>> rounds, String log) {
        double seconds = bench.time().plus(bench.warmUp()).toMillis() / 1000.0;
        table.row(
                Integer.toString(nodes),
                pen ? "shared" : "none",
                Numbers.plain(median(rounds, CommandNodes::together)),
                Numbers.plain(median(rounds, CommandNodes::leastShare)),
                Numbers.plain(median(rounds, done -> 1000 * lost(done) / (together(done) * seconds))),
                Numbers.plain(median(
                        rounds,
                        done -> done.stream()
                                .mapToDouble(Writer.Done::p99Millis)
                                .max()
                                .orElse(0))),
                log);
    }

    private static double median(List<List<Writer.Done>> rounds, ToDoubleFunction<List<Writer.Done>> figure) {
        return Median.of(rounds.stream().mapToDouble(figure).toArray());
    }

    private static double together(List<Writer.Done> done) {
        return done.stream().mapToDouble(Writer.Done::perSecond).sum();
    }

    private static double leastShare(List<Writer.Done> done) {
        return done.stream().mapToDouble(Writer.Done::perSecond).min().orElse(0) / (together(done) / done.size());
    }

    private static double lost(List<Writer.Done> done) {
        return done.stream().mapToDouble(Writer.Done::lostHeads).sum();
    }

    private static String verified(MongoClient client, String database) {
        Verification found = new LogVerifier(LogCollection.of(client, client.getDatabase(database))).verify();
        return found.intact()
                ? "intact, " + Numbers.plain((double) found.events()) + " events in "
                        + Numbers.plain((double) found.blocks()) + " blocks"
                : "**broken**: " + found.broken();
    }
}
