package org.caseledger.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.SealingLog;
import org.caseledger.benchmarks.rivals.Store;

/** What appending loses when a text in each event is sealed, and when it is there at all. All kinds of events go into one log, by turns. */
final class CostOfSealing implements Measure {
    private static final List<Integer> WRITERS = List.of(1, 64);
    private static final String PLAIN = "no text";
    private static final String CLEAR = "a text in each event, in the clear";
    private static final String SEALED = "the same text, sealed";

    /** Of a note, as of a statement of one or two sentences. */
    private static final int LETTERS = 200;

    private final FigureTable table = new FigureTable(
            "Cost of sealing " + LETTERS + " letters in each event, a new key every " + Deeds.PER_CASE + " events",
            "writers",
            "what",
            "events/s",
            "p99 ms",
            "of the same in the clear (95 %)",
            "of no text (95 %)");

    @Override
    public List<FigureTable> take(Bench bench) throws IOException {
        try (SealingLog log = bench.servers().openSealing();
                Samples samples =
                        bench.samples("sealing", "writers", "what", "round", "perSecond", "p99ms", "keysTaken")) {
            Map<String, Store> stores = new LinkedHashMap<>();
            stores.put(PLAIN, log.plain());
            stores.put(CLEAR, log.clear(LETTERS));
            stores.put(SEALED, log.sealed(LETTERS));
            for (int writers : WRITERS) {
                bench.progress("sealing, " + writers + " writers");
                show(writers, rounds(bench, stores, log, writers, samples));
            }
            table.note("%d keys were taken, one for each case, of %d that were stored for it, a thousand at a time."
                    .formatted(log.keysTaken(), log.keysStored()));
        }
        return List.of(table);
    }

    private static Map<String, List<Slice>> rounds(
            Bench bench, Map<String, Store> stores, SealingLog log, int writers, Samples samples) {
        Map<String, List<Slice>> rounds = new LinkedHashMap<>();
        stores.keySet().forEach(what -> rounds.put(what, new ArrayList<>()));
        for (int round = 0; round <= bench.rounds(); round++) {
            for (String what : Rotation.order(List.copyOf(stores.keySet()), round)) {
                long before = log.keysTaken();
                Slice slice = Slice.of(
                        Objects.requireNonNull(stores.get(what)), new Load(writers, 1), bench.warmUp(), bench.time());
                if (round > 0) {
                    Objects.requireNonNull(rounds.get(what)).add(slice);
                    samples.add(writers, what, round, slice.perSecond(), slice.millis(99), log.keysTaken() - before);
                }
            }
        }
        return rounds;
    }

    private void show(int writers, Map<String, List<Slice>> rounds) {
        rounds.forEach((what, slices) -> table.row(
                Integer.toString(writers),
                what,
                Numbers.plain(Median.of(perSecond(slices))),
                Numbers.plain(Median.of(
                        slices.stream().mapToDouble(slice -> slice.millis(99)).toArray())),
                of(CLEAR, what, rounds),
                of(PLAIN, what, rounds)));
    }

    private static String of(String other, String what, Map<String, List<Slice>> rounds) {
        return what.equals(other)
                ? "1"
                : Estimate.ofRatios(
                                perSecond(Objects.requireNonNull(rounds.get(what))),
                                perSecond(Objects.requireNonNull(rounds.get(other))))
                        .toString();
    }

    private static double[] perSecond(List<Slice> slices) {
        return slices.stream().mapToDouble(Slice::perSecond).toArray();
    }
}
