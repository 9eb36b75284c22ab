package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final Block OPENED = Vectors.all().get(0).block();
    private static final Block KEYED = Vectors.all().get(1).block();
    private static final List<Leaf> LEAVES =
            KEYED.events().stream().map(Leaf::of).toList();
    private static final Duration MILLI = Duration.ofMillis(1);

    @Test
    void events_sealed_on_a_head_become_the_block_that_follows_it() {
        Block sealed = Block.seal(OPENED.asHead(), KEYED.sealedAt(), KEYED.node(), KEYED.commands(), LEAVES);
        assertThat(sealed).usingRecursiveComparison().isEqualTo(KEYED);
    }

    @Test
    void sealed_anew_on_another_head_only_place_and_chain_differ() {
        Head other = new Head(41, KEYED.sealedAt().plus(MILLI), KEYED.hash());
        Block moved = Block.seal(other, KEYED.sealedAt(), KEYED.node(), KEYED.commands(), LEAVES);
        assertThat(moved.position()).isEqualTo(42);
        assertThat(moved.prev()).isEqualTo(KEYED.hash());
        assertThat(moved.events()).isEqualTo(KEYED.events());
        assertThat(moved.hash()).isEqualTo(BlockHash.of(moved)).isNotEqualTo(KEYED.hash());
    }

    @Test
    void recording_time_is_the_clocks_in_milliseconds() {
        Instant clock = KEYED.sealedAt().plusNanos(5_999_999);
        assertThat(seal(OPENED.asHead(), clock).sealedAt())
                .isEqualTo(KEYED.sealedAt().plusMillis(5));
    }

    @Test
    void recording_time_never_goes_behind_the_head() {
        Head head = new Head(0, KEYED.sealedAt().plus(MILLI), OPENED.hash());
        assertThat(seal(head, Instant.EPOCH).sealedAt()).isEqualTo(head.sealedAt());
    }

    @Test
    void recording_time_is_never_before_an_event_in_the_block() {
        assertThat(seal(Head.EMPTY, Instant.EPOCH).sealedAt())
                .isEqualTo(LEAVES.get(0).event().time());
    }

    @Test
    void blocks_without_a_keyed_command_do_not_share_a_key() {
        CommandEntry one = Block.seal(Head.EMPTY, Instant.EPOCH, "n", List.of(), LEAVES)
                .commands()
                .get(0);
        CommandEntry other = Block.seal(Head.EMPTY, Instant.EPOCH, "n", List.of(), LEAVES)
                .commands()
                .get(0);
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(one.count()).isZero();
    }

    @Test
    void there_is_no_block_without_events() {
        assertThatThrownBy(() -> Block.seal(Head.EMPTY, Instant.EPOCH, "n", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Block seal(Head head, Instant clock) {
        return Block.seal(head, clock, KEYED.node(), KEYED.commands(), LEAVES);
    }
}
