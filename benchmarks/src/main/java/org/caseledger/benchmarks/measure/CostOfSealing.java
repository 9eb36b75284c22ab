package org.caseledger.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.SealingLog;
import org.caseledger.benchmarks.rivals.Store;

/**
 * What appending loses when texts are sealed, and when they are there at all: with each event, with as many as may have one in a centre, and with half
 * of those. All kinds of events go into one log, by turns.
 */
final class CostOfSealing implements Measure {
    private static final List<Integer> WRITERS = List.of(1, 64);
    /** Of the events of a case. */
    private static final int EACH = Deeds.PER_CASE;

    /** Of the events of a case. Of the demo's 34 in a hundred may have a sealed part; 41, if each case also says who she is and has a note. */
    private static final int MOST = Deeds.PER_CASE * 2 / 5;

    /** Of the events of a case: half of those that may have a sealed part, since each part is optional. */
    private static final int USUAL = Deeds.PER_CASE / 5;

    private static final String PLAIN = "no text";
    private static final String CLEAR = "a text in each event, in the clear";
    private static final String SEALED = "a text in each event, sealed";
    private static final String MOST_CLEAR = "a text in two of five events, in the clear";
    private static final String MOST_SEALED = "a text in two of five events, sealed";
    private static final String USUAL_CLEAR = "a text in one of five events, in the clear";
    private static final String USUAL_SEALED = "a text in one of five events, sealed";

    /** To which of them each is compared that is not itself one. */
    private static final Map<String, String> IN_THE_CLEAR =
            Map.of(PLAIN, CLEAR, SEALED, CLEAR, MOST_SEALED, MOST_CLEAR, USUAL_SEALED, USUAL_CLEAR);

    /** Of a note, as of a statement of one or two sentences. */
    private static final int LETTERS = 200;

    private final FigureTable table = new FigureTable(
            "Cost of sealing " + LETTERS + " letters, a new key every " + Deeds.PER_CASE + " events",
            "writers",
            "what",
            "events/s",
            "p99 ms",
            "of the same in the clear (95 %)",
            "of no text (95 %)",
            "processor µs an event, here and in the server",
            "of the same in the clear (95 %)");

    /** @param processorMicros of this process and of the server, for each event */
    private record Round(Slice slice, double processorMicros) {
        double perSecond() {
            return slice.perSecond();
        }
    }

    @Override
    public List<FigureTable> take(Bench bench) throws IOException {
        try (SealingLog log = bench.servers().openSealing();
                Samples samples = bench.samples(
                        "sealing",
                        "writers",
                        "what",
                        "round",
                        "perSecond",
                        "p99ms",
                        "keysTaken",
                        "microsHere",
                        "microsServers")) {
            Map<String, Store> stores = new LinkedHashMap<>();
            stores.put(PLAIN, log.plain());
            stores.put(CLEAR, log.clear(LETTERS, EACH));
            stores.put(SEALED, log.sealed(LETTERS, EACH));
            stores.put(MOST_CLEAR, log.clear(LETTERS, MOST));
            stores.put(MOST_SEALED, log.sealed(LETTERS, MOST));
            stores.put(USUAL_CLEAR, log.clear(LETTERS, USUAL));
            stores.put(USUAL_SEALED, log.sealed(LETTERS, USUAL));
            for (int writers : WRITERS) {
                bench.progress("sealing, " + writers + " writers");
                show(writers, rounds(bench, stores, log, writers, samples));
            }
            table.note("%d keys were taken, one for each case, of %d that were stored for it, a thousand at a time."
                    .formatted(log.keysTaken(), log.keysStored()));
        }
        return List.of(table);
    }

    private static Map<String, List<Round>> rounds(
            Bench bench, Map<String, Store> stores, SealingLog log, int writers, Samples samples) {
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        stores.keySet().forEach(what -> rounds.put(what, new ArrayList<>()));
        for (int round = 0; round <= bench.rounds(); round++) {
            for (String what : Rotation.order(List.copyOf(stores.keySet()), round)) {
                long before = log.keysTaken();
                CountingStore store = new CountingStore(Objects.requireNonNull(stores.get(what)));
                ProcessorTime begin = ProcessorTime.now();
                Slice slice = Slice.of(store, new Load(writers, 1), bench.warmUp(), bench.time());
                ProcessorTime computed = ProcessorTime.now().since(begin);
                if (round > 0) {
                    Objects.requireNonNull(rounds.get(what)).add(new Round(slice, computed.perEvent(store.appended())));
                    samples.add(
                            writers,
                            what,
                            round,
                            slice.perSecond(),
                            slice.millis(99),
                            log.keysTaken() - before,
                            computed.here().toNanos() / 1_000 / store.appended(),
                            computed.servers().toNanos() / 1_000 / store.appended());
                }
            }
        }
        return rounds;
    }

    private void show(int writers, Map<String, List<Round>> rounds) {
        rounds.forEach((what, slices) -> table.row(
                Integer.toString(writers),
                what,
                Numbers.plain(Median.of(all(slices, Round::perSecond))),
                Numbers.plain(Median.of(all(slices, round -> round.slice().millis(99)))),
                of(inTheClear(what), what, rounds, Round::perSecond),
                of(PLAIN, what, rounds, Round::perSecond),
                Numbers.plain(Median.of(all(slices, Round::processorMicros))),
                of(inTheClear(what), what, rounds, Round::processorMicros)));
    }

    private static String inTheClear(String what) {
        return IN_THE_CLEAR.getOrDefault(what, what);
    }

    private static String of(
            String other, String what, Map<String, List<Round>> rounds, ToDoubleFunction<Round> figure) {
        return what.equals(other)
                ? "1"
                : Estimate.ofRatios(
                                all(Objects.requireNonNull(rounds.get(what)), figure),
                                all(Objects.requireNonNull(rounds.get(other)), figure))
                        .toString();
    }

    private static double[] all(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).toArray();
    }

    /** Counts what it passes on, in warm-up as well. */
    private static final class CountingStore implements Store {
        private final Store store;
        private final LongAdder appended = new LongAdder();

        CountingStore(Store store) {
            this.store = store;
        }

        @Override
        public void append(List<DomainEventMessage<?>> deeds) {
            store.append(deeds);
            appended.add(deeds.size());
        }

        long appended() {
            return appended.sum();
        }

        @Override
        public void close() {
            // with what is counted
        }
    }
}
