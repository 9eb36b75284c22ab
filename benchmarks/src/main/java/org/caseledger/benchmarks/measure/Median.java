package org.caseledger.benchmarks.measure;

import java.util.Arrays;

/** The middle of some samples; of an even number, halfway between the two in the middle. */
final class Median {
    private Median() {}

    /** @param samples in any order, at least one */
    static double of(double... samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("no samples, no median");
        }
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
