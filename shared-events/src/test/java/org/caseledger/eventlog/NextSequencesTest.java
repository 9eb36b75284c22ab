package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextSequencesTest {
    private final NextSequences sequences = new NextSequences();

    @Test
    void each_aggregate_is_counted_from_zero() {
        Random random = new Random(1);
        List<String> aggregates = new ArrayList<>(List.of("BR-PAT-01", "checkpoints", ""));
        for (int i = 0; i < 20_000; i++) {
            aggregates.add(new UUID(random.nextLong(), random.nextLong()).toString());
        }
        Map<String, Long> expected = new HashMap<>();

        for (int i = 0; i < 200_000; i++) {
            String aggregate = aggregates.get(random.nextInt(aggregates.size()));
            assertThat(sequences.take(aggregate)).isEqualTo(expected.merge(aggregate, 1L, Long::sum) - 1);
        }
    }

    @Test
    void ids_that_differ_in_one_half_alone_are_two() {
        for (long half : new long[] {0, 1, 1L << 32, -1}) {
            assertThat(sequences.take(new UUID(half, 7).toString())).isZero();
            assertThat(sequences.take(new UUID(7, half).toString())).isZero();
        }
        assertThat(sequences.take(new UUID(0, 0).toString())).isZero();
        assertThat(sequences.take(new UUID(0, 0).toString())).isOne();
    }

    /** The log takes any text for the name of an aggregate. */
    @Test
    void another_spelling_of_an_id_is_another_aggregate() {
        String id = "9c5469dc-8069-45d8-9291-2e8385750287";

        assertThat(sequences.take(id)).isZero();
        assertThat(sequences.take(id.toUpperCase(Locale.ROOT))).isZero();
        assertThat(sequences.take(id.replace("-8069-", "-08069"))).isZero();
        assertThat(sequences.take(id.replace('9', 'x'))).isZero();
        assertThat(sequences.take(id)).isOne();
    }
}
