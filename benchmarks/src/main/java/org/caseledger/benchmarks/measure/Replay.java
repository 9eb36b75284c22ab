package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.StoreAddress;

/** How fast a processor whose handler does nothing gets through what is stored. */
final class Replay implements Measure {
    private static final int EVENTS = 100_000;

    /** Fewer where it is slow, but four times its look-back of one second. */
    private static final int DENSE_EVENTS = 12_000;

    private static final int DENSITY = 3_000;
    private static final String QUERY_SERVICE = "block log, read by the query service";
    private static final String DENSE = AXON_MONGO.title() + ", 3,000 events in each second";

    private final FigureTable table = new FigureTable(
            "Replay into a handler that does nothing", "store", "events", "events/s", "block log is … times (95 %)");
    private final FigureTable goals = Goal.verdicts();

    @Override
    public List<FigureTable> take(Bench bench) {
        List<AxonStore> opened = new ArrayList<>();
        try (Samples samples = bench.samples("replay", "store", "round", "perSecond")) {
            Map<String, Source> sources = sources(bench, opened);
            Map<String, double[]> perSecond = new LinkedHashMap<>();
            sources.keySet().forEach(name -> perSecond.put(name, new double[bench.rounds()]));
            for (int round = 0; round <= bench.rounds(); round++) {
                for (String name : Rotation.order(List.copyOf(sources.keySet()), round)) {
                    bench.progress("replay of " + name);
                    double rate = Objects.requireNonNull(sources.get(name)).replay();
                    if (round > 0) {
                        Objects.requireNonNull(perSecond.get(name))[round - 1] = rate;
                        samples.add(name.replace(",", ""), round, rate);
                    }
                }
            }
            sources.forEach((name, source) -> show(name, source.events, perSecond));
            judge(perSecond);
        } finally {
            opened.forEach(AxonStore::close);
        }
        table.note(
                "A pooled streaming processor, one segment, batches of 1,000, a coordinator that looks again after 2 ms at a full queue,"
                        + " token in memory; the query service's keeps its token in the database.");
        return List.of(table, goals);
    }

    private static Map<String, Source> sources(Bench bench, List<AxonStore> opened) {
        Map<String, Source> sources = new LinkedHashMap<>();
        int events = bench.scaled(EVENTS);
        for (Rival rival : bench.present(BLOCK_LOG, AXON_JDBC)) {
            bench.progress("filling " + rival.title());
            String database = bench.servers().nextDatabase();
            AxonStore store = bench.servers().openAxon(rival, database);
            opened.add(store);
            Fill.with(store, events);
            sources.put(
                    rival.title(),
                    new Source(events, count -> StreamFollower.fromTheStart(store.events(), count)::close));
            if (rival == BLOCK_LOG) {
                StoreAddress address = bench.servers().address(rival, database);
                sources.put(QUERY_SERVICE, new Source(events, count -> QueryView.keep(address, count)));
            }
        }
        int dense = bench.scaled(DENSE_EVENTS);
        AxonStore mongo = bench.servers().openAxon(AXON_MONGO, bench.servers().nextDatabase());
        opened.add(mongo);
        Fill.densely(mongo, dense, DENSITY);
        sources.put(DENSE, new Source(dense, count -> StreamFollower.fromTheStart(mongo.events(), count)::close));
        return sources;
    }

    private void show(String name, int events, Map<String, double[]> perSecond) {
        double[] own = Objects.requireNonNull(perSecond.get(BLOCK_LOG.title()));
        double[] its = Objects.requireNonNull(perSecond.get(name));
        table.row(
                name,
                Numbers.plain(events),
                Numbers.plain(Median.of(its)),
                own == its ? "1" : Estimate.ofRatios(own, its).toString());
    }

    private void judge(Map<String, double[]> perSecond) {
        double[] own = Objects.requireNonNull(perSecond.get(BLOCK_LOG.title()));
        Goal.atLeast("replay, of axon-mongo", 10, 30, "x")
                .judge(goals, Estimate.ofRatios(own, Objects.requireNonNull(perSecond.get(DENSE))));
        double[] jdbc = perSecond.get(AXON_JDBC.title());
        if (jdbc != null) {
            Goal.atLeast("replay, of Axon JDBC", 1, 1.5, "x").judge(goals, Estimate.ofRatios(own, jdbc));
            Goal.atLeast("replay by the query service, of Axon JDBC", 1, 1.5, "x")
                    .judge(goals, Estimate.ofRatios(Objects.requireNonNull(perSecond.get(QUERY_SERVICE)), jdbc));
        }
    }
}
