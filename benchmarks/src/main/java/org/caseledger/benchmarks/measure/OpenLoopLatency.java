package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;
import org.caseledger.benchmarks.rivals.Rival;

/** How long an append takes that comes when it comes, at fixed rates. */
final class OpenLoopLatency implements Measure {
    private static final List<Integer> RATES = List.of(500, 3_000, 8_000);

    private final FigureTable table = new FigureTable(
            "Open-loop latency of one append, from when it was due",
            "rate/s",
            "store",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "p99.9 ms",
            "max ms");

    @Override
    public List<FigureTable> take(Bench bench) throws InterruptedException {
        List<Rival> rivals = bench.present(BLOCK_LOG, AXON_MONGO, AXON_JDBC);
        try (Samples samples =
                bench.samples("latency", "rate", "store", "round", "answered", "p50ms", "p99ms", "maxms")) {
            for (int rate : RATES) {
                bench.progress("latency at " + rate + "/s");
                Map<Rival, Histogram> micros = rounds(bench, rivals, rate, samples);
                rivals.forEach(rival -> show(rate, rival, Objects.requireNonNull(micros.get(rival))));
            }
        }
        return List.of(table.note(
                "A store that cannot keep the rate falls behind, and its delays grow with the time of a round."));
    }

    private static Map<Rival, Histogram> rounds(Bench bench, List<Rival> rivals, int rate, Samples samples)
            throws InterruptedException {
        Map<Rival, Histogram> all = new EnumMap<>(Rival.class);
        try (OpenStores stores = new OpenStores(bench, rivals)) {
            for (int round = 0; round <= bench.rounds(); round++) {
                for (Rival rival : Rotation.order(rivals, round)) {
                    Histogram micros = OpenLoop.run(stores.of(rival), rate, bench.warmUp(), bench.time());
                    if (round > 0) {
                        all.computeIfAbsent(rival, r -> Slice.latencies()).add(micros);
                        samples.add(
                                rate,
                                rival,
                                round,
                                micros.getTotalCount(),
                                Slice.millis(micros, 50),
                                Slice.millis(micros, 99),
                                Slice.millis(micros, 100));
                    }
                }
            }
        }
        return all;
    }

    private void show(int rate, Rival rival, Histogram micros) {
        table.row(
                Integer.toString(rate),
                rival.title(),
                Numbers.plain(Slice.millis(micros, 50)),
                Numbers.plain(Slice.millis(micros, 90)),
                Numbers.plain(Slice.millis(micros, 99)),
                Numbers.plain(Slice.millis(micros, 99.9)),
                Numbers.plain(Slice.millis(micros, 100)));
    }
}
