package org.caseledger.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.benchmarks.rivals.Address;

/** Our end of a {@link WriterProcess}. */
final class Writer implements AutoCloseable {
    private final Child child;

    /** What it did in one round. */
    record Done(double perSecond, double p99Millis, long lostHeads) {}

    Writer(String classPath, Address store, Bench bench, int writers, boolean keyed) {
        List<String> arguments = new ArrayList<>(store.words());
        arguments.addAll(List.of(
                Integer.toString(writers),
                Long.toString(bench.warmUp().toMillis()),
                Long.toString(bench.time().toMillis()),
                Boolean.toString(keyed)));
        child = Child.of(classPath, WriterProcess.class, arguments);
    }

    void awaitReady() {
        child.next();
    }

    void begin() {
        child.tell("write");
    }

    Done done() {
        String[] words = child.next().split(" ");
        return new Done(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Long.parseLong(words[2]));
    }

    @Override
    public void close() {
        child.close();
    }
}
