package org.caseledger.benchmarks.measure;

import java.util.Arrays;
import java.util.Random;

/**
 * A median and how far it may be off.
 *
 * @param low where the 95 % interval begins
 * @param high where it ends
 */
record Estimate(double median, double low, double high) {
    private static final int RESAMPLES = 10_000;

    /** The same for every run over the same samples. */
    private static final long SEED = 20_230_401;

    /** Percentile bootstrap: medians of as many samples drawn with replacement, the middle 95 % of them. */
    static Estimate of(double... samples) {
        Random random = new Random(SEED);
        double[] medians = new double[RESAMPLES];
        double[] drawn = new double[samples.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = samples[random.nextInt(samples.length)];
            }
            medians[i] = Median.of(drawn);
        }
        Arrays.sort(medians);
        return new Estimate(
                Median.of(samples), medians[(int) (RESAMPLES * 0.025)], medians[(int) (RESAMPLES * 0.975) - 1]);
    }

    /** Round by round, so that what slowed a whole round cancels out. */
    static Estimate ofRatios(double[] numerators, double[] denominators) {
        double[] ratios = new double[numerators.length];
        Arrays.setAll(ratios, i -> numerators[i] / denominators[i]);
        return of(ratios);
    }

    @Override
    public String toString() {
        return "%s (%s to %s)".formatted(Numbers.plain(median), Numbers.plain(low), Numbers.plain(high));
    }
}
