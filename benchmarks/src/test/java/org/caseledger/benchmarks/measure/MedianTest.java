package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void of_an_odd_number_it_is_the_one_in_the_middle() {
        assertThat(Median.of(9, 1, 4)).isEqualTo(4);
    }

    @Test
    void of_an_even_number_it_lies_halfway_between_the_two_in_the_middle() {
        assertThat(Median.of(10, 1, 4, 5)).isEqualTo(4.5);
    }

    @Test
    void one_that_is_far_off_does_not_move_it() {
        assertThat(Median.of(1, 2, 3)).isEqualTo(Median.of(1, 2, 3_000_000));
    }

    @Test
    void the_samples_stay_in_their_order() {
        double[] samples = {3, 1, 2};
        Median.of(samples);
        assertThat(samples).containsExactly(3, 1, 2);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatThrownBy(Median::of).isInstanceOf(IllegalArgumentException.class);
    }
}
