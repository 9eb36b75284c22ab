package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.Store;

/**
 * A short time of appending to one store, as fast as its writers get answers.
 *
 * @param perSecond events answered
 * @param micros of each append, in µs
 */
public record Slice(double perSecond, Histogram micros) {
    /** One seed per writer ever started, in whichever process, so that no two write the same case. */
    private static final AtomicLong SEEDS =
            new AtomicLong(ProcessHandle.current().pid() << Integer.SIZE);

    /** @param warmUp before the time that counts */
    public static Slice of(Store store, Load load, Duration warmUp, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(load.writers());
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + time.toNanos();
        List<Future<Histogram>> writers = new ArrayList<>();
        for (int i = 0; i < load.writers(); i++) {
            Deeds deeds = new Deeds(nextSeed());
            writers.add(threads.submit(() -> write(store, load, deeds, begin, end)));
        }
        Histogram all = latencies();
        writers.forEach(writer -> all.add(BoundedWait.answer(writer)));
        threads.shutdown();
        return new Slice(all.getTotalCount() * load.events() / (time.toNanos() / 1e9), all);
    }

    static long nextSeed() {
        return SEEDS.incrementAndGet();
    }

    static Histogram latencies() {
        return new Histogram(3);
    }

    public double millis(double percentile) {
        return millis(micros, percentile);
    }

    static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    private static Histogram write(Store store, Load load, Deeds deeds, long begin, long end) {
        Histogram micros = latencies();
        long answered = System.nanoTime();
        while (answered < end) {
            long asked = answered;
            store.append(deeds.next(load.events()));
            answered = System.nanoTime();
            if (answered >= begin && answered < end) {
                micros.recordValue((answered - asked) / 1000);
            }
        }
        return micros;
    }
}
