package org.caseledger.benchmarks.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.Servers;

/**
 * What every measure works with.
 *
 * @param rounds that count; one before them does not
 * @param time of a slice
 * @param results folder of the samples
 */
record Bench(Servers servers, int rounds, Duration time, Path results) {

    /** Those that can be measured on this machine, in the order given. */
    List<Rival> present(Rival... rivals) {
        return Stream.of(rivals).filter(servers::has).toList();
    }

    /** As many of what takes longer the more there is, as the time of a slice allows; not less than a twentieth. */
    int scaled(int atDefaultTime) {
        long ofTime = atDefaultTime * time.toMillis() / MeasureOptions.TIME.toMillis();
        return (int) Math.min(atDefaultTime, Math.max(atDefaultTime / 20, ofTime));
    }

    Samples samples(String name, String... columns) {
        return new Samples(results, name, columns);
    }

    /** At the start of each slice; connections, caches and compiled code settle in it. */
    Duration warmUp() {
        return time.dividedBy(5);
    }

    /** For whoever waits at the terminal. */
    void progress(String what) {
        System.err.println("  " + what);
    }
}
