package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.util.List;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.StoreAddress;

/** Time from publishing an event to its handler in a pooled streaming processor, with nothing else going on. */
final class Lag implements Measure {
    private final FigureTable table = new FigureTable(
            "Lag, from the call that publishes to the handler", "store", "handler", "events", "p50 ms", "p99 ms");
    private final FigureTable goals = Goal.verdicts();

    @Override
    public List<FigureTable> take(Bench bench) throws Exception {
        try (Samples samples = bench.samples("lag", "store", "handler", "ms")) {
            Goal.atMost("lag, same process, p50", 5, 2, " ms").judge(goals, here(bench, BLOCK_LOG, samples));
            Goal.atMost("lag, other process, p50", 15, 6, " ms")
                    .judge(goals, elsewhere(bench, BLOCK_LOG, "", "other process", samples));
            try (SilentStreams silent = new SilentStreams(bench.servers().client())) {
                elsewhere(bench, BLOCK_LOG, silent.application(), "other process, change stream refused", samples);
            }
            for (Rival rival : bench.present(AXON_MONGO, AXON_JDBC)) {
                here(bench, rival, samples);
                elsewhere(bench, rival, "", "other process", samples);
            }
        }
        table.note(
                "Other process: a second JVM; of the block log it runs the query service's projections, of the rivals a second"
                        + " event store on the same database. One event every 10 ms on average.");
        return List.of(table, goals);
    }

    @SuppressWarnings("try") // what is closed at the end has done its work by then
    private double here(Bench bench, Rival rival, Samples samples) throws InterruptedException {
        bench.progress("lag of " + rival.title() + ", same process");
        String database = bench.servers().nextDatabase();
        try (AxonStore store = bench.servers().openAxon(rival, database)) {
            Trickle trickle = new Trickle(store);
            try (Listening listening = new ListeningHere(store, trickle::arrived)) {
                return show(rival, "same process", trickle.lags(bench), samples);
            }
        }
    }

    @SuppressWarnings("try") // what is closed at the end has done its work by then
    private double elsewhere(Bench bench, Rival rival, String application, String how, Samples samples)
            throws InterruptedException {
        bench.progress("lag of " + rival.title() + ", " + how);
        String database = bench.servers().nextDatabase();
        try (AxonStore store = bench.servers().openAxon(rival, database)) {
            Trickle trickle = new Trickle(store);
            StoreAddress address = bench.servers().address(rival, database).as(application);
            try (Listening listening = new ListeningElsewhere(address, trickle::arrived)) {
                return show(rival, how, trickle.lags(bench), samples);
            }
        }
    }

    /** Shows them and gives their median. */
    private double show(Rival rival, String how, Lags lags, Samples samples) {
        lags.millis().forEach(lag -> samples.add(rival, how.replace(",", ""), lag));
        double median = lags.median();
        table.row(
                rival.title(), how, Integer.toString(lags.events()), Numbers.plain(median), Numbers.plain(lags.p99()));
        return median;
    }
}
