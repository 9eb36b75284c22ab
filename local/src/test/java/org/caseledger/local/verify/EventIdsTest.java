package org.caseledger.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private static final int MANY = 4_000_000;
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void few_of_millions_of_ids_are_taken_for_others() {
        BloomFilter filter = BloomFilter.of(MANY);
        Random random = new Random(878_201);
        int seemKnown = 0;
        for (int i = 0; i < MANY; i++) {
            seemKnown += filter.add(new UUID(random.nextLong(), random.nextLong())) ? 0 : 1;
        }

        assertThat(seemKnown).isLessThan(MANY / 10_000);
    }

    @Test
    void no_id_that_was_added_is_taken_for_new_and_neighbours_are_told_apart() {
        BloomFilter filter = BloomFilter.of(1);

        assertThat(IntStream.range(0, 100_000).filter(i -> filter.add(new UUID(7, i))))
                .hasSize(100_000);
        assertThat(IntStream.range(0, 100_000).filter(i -> filter.add(new UUID(7, i))))
                .isEmpty();
    }

    @Test
    void an_id_that_only_seemed_to_be_known_is_no_fault() {
        Block block = block(new UUID(1, 1), new UUID(1, 2), new UUID(1, 1));
        EventIds ids = new EventIds(1);
        ids.see(block);
        assertThat(ids.areSuspected()).isTrue();

        ids.tellApart(block(new UUID(1, 1), new UUID(1, 2)));

        assertThat(ids.faults()).isEmpty();
    }

    private static Block block(UUID... ids) {
        List<Leaf> leaves = IntStream.range(0, ids.length)
                .mapToObj(i -> Leaf.of(new LogEvent(
                        ids[i], "case-" + i, "Case", 0, Instant.EPOCH, "CaseAssigned", "1", NOTHING, NOTHING, null)))
                .toList();
        return Block.seal(Head.EMPTY, Instant.EPOCH, "node", List.of(), leaves);
    }
}
