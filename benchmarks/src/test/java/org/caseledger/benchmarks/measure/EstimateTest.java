package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void equal_samples_leave_no_doubt() {
        assertThat(Estimate.of(7, 7, 7, 7)).isEqualTo(new Estimate(7, 7, 7));
    }

    @Test
    void the_same_samples_give_the_same_interval_each_time() {
        double[] samples = new Random(2).doubles(200).toArray();
        assertThat(Estimate.of(samples)).isEqualTo(Estimate.of(samples));
    }

    /** Of 5 samples drawn from 5, the median is the greatest with probability 0.058, so both ends are within the 95 %. */
    @Test
    void five_samples_leave_everything_open_between_the_least_and_the_greatest() {
        assertThat(Estimate.of(1, 2, 3, 4, 5)).isEqualTo(new Estimate(3, 1, 5));
    }

    /** The median of n normal samples has a standard error of 1.2533 / sqrt(n). */
    @Test
    void of_many_normal_samples_it_is_as_wide_as_the_textbook_says() {
        Random random = new Random(1);
        double[] samples =
                random.doubles(1000).map(any -> random.nextGaussian()).toArray();

        Estimate estimate = Estimate.of(samples);

        double standardError = 1.2533 / Math.sqrt(1000);
        assertThat(estimate.high() - estimate.low()).isCloseTo(2 * 1.96 * standardError, Offset.offset(standardError));
        assertThat(0.0).isBetween(estimate.low(), estimate.high());
    }

    @Test
    void ratios_are_taken_round_by_round() {
        double[] fast = {200, 20, 2000};
        double[] slow = {100, 10, 1000};
        assertThat(Estimate.ofRatios(fast, slow)).isEqualTo(new Estimate(2, 2, 2));
    }
}
