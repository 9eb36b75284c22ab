package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.Rival;

/** Reading all events of one case that no cache of ours holds, out of a store full of others' events. */
final class ColdLoad implements Measure {
    private static final int EVENTS = 40_000;
    private static final int LOADS = 300;

    private final Random random = new Random(20_230_401);
    private final FigureTable table = new FigureTable(
            "Cold load of a case of " + Deeds.PER_CASE + " events",
            "store",
            "p50 ms",
            "p99 ms",
            "documents examined",
            "index keys examined",
            "times the block log's (95 %)");
    private final FigureTable goals = Goal.verdicts();

    @Override
    public List<FigureTable> take(Bench bench) {
        List<Rival> rivals = bench.present(BLOCK_LOG, AXON_MONGO, AXON_JDBC);
        Map<Rival, double[]> medians = new EnumMap<>(Rival.class);
        Map<Rival, Histogram> micros = new EnumMap<>(Rival.class);
        Map<Rival, Filled> stores = new EnumMap<>(Rival.class);
        try (Samples samples = bench.samples("load", "store", "round", "p50ms", "p99ms")) {
            for (Rival rival : rivals) {
                bench.progress("filling " + rival.title());
                stores.put(rival, fill(bench, rival));
                medians.put(rival, new double[bench.rounds()]);
                micros.put(rival, Slice.latencies());
            }
            bench.progress("loading");
            for (int round = 0; round <= bench.rounds(); round++) {
                for (Rival rival : Rotation.order(rivals, round)) {
                    Histogram loads = load(Objects.requireNonNull(stores.get(rival)), bench.scaled(LOADS));
                    if (round > 0) {
                        Objects.requireNonNull(medians.get(rival))[round - 1] = Slice.millis(loads, 50);
                        Objects.requireNonNull(micros.get(rival)).add(loads);
                        samples.add(rival, round, Slice.millis(loads, 50), Slice.millis(loads, 99));
                    }
                }
            }
            rivals.forEach(rival -> show(bench, rival, Objects.requireNonNull(stores.get(rival)), medians, micros));
        }
        Goal.atMost("cold load, of axon-mongo", 2.5, 1.5, "x")
                .judge(
                        goals,
                        Estimate.ofRatios(
                                Objects.requireNonNull(medians.get(BLOCK_LOG)),
                                Objects.requireNonNull(medians.get(AXON_MONGO))));
        stores.values().forEach(filled -> filled.store.close());
        table.note(
                "One reader; no aggregate cache, no snapshot; the server's own cache is warm. Examined as the server's profiler counts.");
        return List.of(table, goals);
    }

    private static Filled fill(Bench bench, Rival rival) {
        String database = bench.servers().nextDatabase();
        AxonStore store = bench.servers().openAxon(rival, database);
        return new Filled(store, database, Fill.with(store, bench.scaled(EVENTS)));
    }

    private Histogram load(Filled filled, int loads) {
        Histogram micros = Slice.latencies();
        for (int i = 0; i < loads; i++) {
            String id = filled.cases.get(random.nextInt(filled.cases.size()));
            long asked = System.nanoTime();
            read(filled.store.events(), id);
            micros.recordValue((System.nanoTime() - asked) / 1000);
        }
        return micros;
    }

    /** Payloads too, as an aggregate would. */
    private static void read(EventStore store, String id) {
        DomainEventStream events = store.readEvents(id);
        int read = 0;
        while (events.hasNext()) {
            events.next().getPayload();
            read++;
        }
        if (read != Deeds.PER_CASE) {
            throw new IllegalStateException(id + " has " + read + " events");
        }
    }

    private void show(
            Bench bench, Rival rival, Filled filled, Map<Rival, double[]> medians, Map<Rival, Histogram> micros) {
        Examined examined = rival == AXON_JDBC
                ? Examined.UNKNOWN
                : Examined.by(
                        bench.servers().client().getDatabase(filled.database),
                        () -> read(filled.store.events(), filled.cases.get(0)));
        Histogram all = Objects.requireNonNull(micros.get(rival));
        table.row(
                rival.title(),
                Numbers.plain(Slice.millis(all, 50)),
                Numbers.plain(Slice.millis(all, 99)),
                examined.documents(),
                examined.keys(),
                rival == BLOCK_LOG
                        ? "1"
                        : Estimate.ofRatios(
                                        Objects.requireNonNull(medians.get(rival)),
                                        Objects.requireNonNull(medians.get(BLOCK_LOG)))
                                .toString());
    }

    private record Filled(AxonStore store, String database, List<String> cases) {}
}
