package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final List<String> STORES = List.of("a", "b", "c");

    @Test
    void each_round_begins_with_the_next_one() {
        assertThat(Rotation.order(STORES, 0)).containsExactly("a", "b", "c");
        assertThat(Rotation.order(STORES, 1)).containsExactly("b", "c", "a");
        assertThat(Rotation.order(STORES, 2)).containsExactly("c", "a", "b");
        assertThat(Rotation.order(STORES, 3)).containsExactly("a", "b", "c");
    }

    @Test
    void over_as_many_rounds_as_stores_each_goes_first_once() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(round -> Rotation.order(STORES, round).get(0)))
                .containsExactlyInAnyOrderElementsOf(STORES);
    }
}
