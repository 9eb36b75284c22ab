package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;
import static org.caseledger.benchmarks.rivals.Rival.INSERT_MANY;
import static org.caseledger.benchmarks.rivals.Rival.INSERT_ONE;

import java.util.List;
import org.caseledger.benchmarks.rivals.Rival;

/** How many events a second each store takes, by the number of writers who wait for their answers. */
final class AppendThroughput implements Measure {
    private static final List<Integer> WRITERS = List.of(1, 16, 64, 256);

    /** At the greatest number of writers stands the server's own ceiling, driven as it is reached best. */
    private static final int MOST_WRITERS = 256;

    private static final Load CEILING = new Load(4, 100);

    private final FigureTable table = new FigureTable(
            "Append throughput, one event per command",
            "writers",
            "store",
            "events/s",
            "p50 ms",
            "p99 ms",
            "block log is … times (95 %)");
    private final FigureTable goals = Goal.verdicts();

    @Override
    public List<FigureTable> take(Bench bench) {
        try (Samples samples = bench.samples("append", "writers", "store", "round", "perSecond", "p50ms", "p99ms")) {
            for (int writers : WRITERS) {
                bench.progress("append, " + writers + " writers");
                List<Rival> rivals = writers == MOST_WRITERS
                        ? bench.present(BLOCK_LOG, AXON_MONGO, AXON_JDBC, INSERT_ONE, INSERT_MANY)
                        : bench.present(BLOCK_LOG, AXON_MONGO, AXON_JDBC, INSERT_ONE);
                Rounds rounds = rounds(bench, rivals, writers, samples);
                rivals.forEach(rival -> show(rounds, rival, writers));
                judge(rounds, rivals, writers);
            }
        }
        return List.of(table, goals);
    }

    private static Rounds rounds(Bench bench, List<Rival> rivals, int writers, Samples samples) {
        Rounds rounds = new Rounds();
        try (OpenStores stores = new OpenStores(bench, rivals)) {
            for (int round = 0; round <= bench.rounds(); round++) {
                for (Rival rival : Rotation.order(rivals, round)) {
                    Load load = rival == INSERT_MANY ? CEILING : new Load(writers, 1);
                    Slice slice = Slice.of(stores.of(rival), load, bench.warmUp(), bench.time());
                    if (round > 0) {
                        rounds.add(rival, slice);
                        samples.add(writers, rival, round, slice.perSecond(), slice.millis(50), slice.millis(99));
                    }
                }
            }
        }
        return rounds;
    }

    private void show(Rounds rounds, Rival rival, int writers) {
        table.row(
                Integer.toString(writers),
                rival == INSERT_MANY ? rival.title() + ", 4 threads" : rival.title(),
                Numbers.plain(rounds.perSecond(rival)),
                Numbers.plain(rounds.millis(rival, 50)),
                Numbers.plain(rounds.millis(rival, 99)),
                rival == BLOCK_LOG
                        ? "1"
                        : rounds.ratio(BLOCK_LOG, rival, Slice::perSecond).toString());
    }

    private void judge(Rounds rounds, List<Rival> rivals, int writers) {
        switch (writers) {
            case 1 ->
                Goal.atMost("p50 with one writer, of raw insertOne", 1.15, 1.05, "x")
                        .judge(goals, rounds.ratio(BLOCK_LOG, INSERT_ONE, slice -> slice.millis(50)));
            case 64 -> judgeThroughput(rounds, rivals, writers, 4, 6, 1.4, 2);
            case MOST_WRITERS -> {
                judgeThroughput(rounds, rivals, writers, 6, 8, 2.2, 3);
                Goal.aim("append, 256 writers, of raw insertMany(100)", 0.9, "x")
                        .judge(goals, rounds.ratio(BLOCK_LOG, INSERT_MANY, Slice::perSecond));
                Goal.atMost("p99 with 256 writers, of axon-mongo", 0.25, 0.15, "x")
                        .judge(goals, rounds.ratio(BLOCK_LOG, AXON_MONGO, slice -> slice.millis(99)));
            }
            default -> {}
        }
    }

    private void judgeThroughput(
            Rounds rounds,
            List<Rival> rivals,
            int writers,
            double mustMongo,
            double aimMongo,
            double mustJdbc,
            double aimJdbc) {
        String what = "append, " + writers + " writers, of ";
        Goal.atLeast(what + AXON_MONGO.title(), mustMongo, aimMongo, "x")
                .judge(goals, rounds.ratio(BLOCK_LOG, AXON_MONGO, Slice::perSecond));
        if (rivals.contains(AXON_JDBC)) {
            Goal.atLeast(what + AXON_JDBC.title(), mustJdbc, aimJdbc, "x")
                    .judge(goals, rounds.ratio(BLOCK_LOG, AXON_JDBC, Slice::perSecond));
        } else {
            goals.row(what + AXON_JDBC.title(), "not measured: no PostgreSQL here", "", "");
        }
    }
}
