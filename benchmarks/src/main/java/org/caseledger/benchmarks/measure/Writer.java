package org.caseledger.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import org.caseledger.benchmarks.rivals.StoreAddress;

/** Our end of a {@link AppendProcess}. */
final class Writer implements AutoCloseable {
    /** Rounds up to 0 do not count: a process compiles its code in them. */
    static final int FIRST_ROUND = -2;

    private final MeasuredProcess child;

    /** What it did in one round. */
    record Done(double perSecond, double p99Millis, long lostHeads) {}

    Writer(String classPath, StoreAddress store, Bench bench, int writers, boolean keyed) {
        List<String> arguments = new ArrayList<>(store.words());
        arguments.addAll(List.of(
                Integer.toString(writers),
                Long.toString(bench.warmUp().toMillis()),
                Long.toString(bench.time().toMillis()),
                Boolean.toString(keyed)));
        child = MeasuredProcess.of(classPath, AppendProcess.class, arguments);
    }

    void awaitReady() {
        child.next();
    }

    void begin() {
        child.tell("write");
    }

    Done done() {
        Scanner figures = new Scanner(child.next()).useLocale(Locale.ROOT);
        return new Done(figures.nextDouble(), figures.nextDouble(), figures.nextLong());
    }

    @Override
    public void close() {
        child.close();
    }
}
