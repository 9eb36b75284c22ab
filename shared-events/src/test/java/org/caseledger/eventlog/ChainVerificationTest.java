package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainVerificationTest {
    private static final Instant DAY = Instant.parse("2023-04-01T00:00:00Z");
    private static final Block FIRST = seal(Head.EMPTY, event("a", 0), event("b", 0));
    private static final Block SECOND = seal(FIRST.asHead(), event("b", 1), event("a", 1), event("a", 2));

    @Test
    void whole_and_chained_blocks_are_accepted() {
        Verification walked = walk(FIRST, SECOND);
        assertThat(walked).isEqualTo(new Verification(2, 5, SECOND.asHead(), null));
    }

    @Test
    void an_event_without_an_aggregate_is_its_own() {
        UUID id = new UUID(5, 6);
        assertThat(walk(seal(Head.EMPTY, event(id, id.toString(), null, 0))).intact())
                .isTrue();
        assertBroken(0, "without an aggregate", seal(Head.EMPTY, event(id, "other", null, 0)));
        assertBroken(0, "without an aggregate", seal(Head.EMPTY, event(id, id.toString(), null, 1)));
    }

    @Test
    void a_sequence_left_out_or_given_twice_is_found() {
        assertBroken(2, "event 2 of a where 1 is due", FIRST, seal(FIRST.asHead(), event("a", 2)));
        assertBroken(2, "event 0 of b where 1 is due", FIRST, seal(FIRST.asHead(), event("b", 0)));
        assertBroken(2, "event 1 of c where 0 is due", FIRST, seal(FIRST.asHead(), event("c", 1)));
    }

    @Test
    void a_block_that_does_not_follow_is_found() {
        assertBroken(0, "is missing", SECOND);
        assertBroken(0, "lies inside another block", FIRST, FIRST);
        assertBroken(2, "follows", FIRST, seal(new Head(1, DAY, Hash.ZERO), event("a", 1)));
    }

    @Test
    void a_recording_time_that_goes_back_is_found() {
        Head back = new Head(1, Instant.EPOCH, FIRST.hash());
        LogEvent early = new LogEvent(
                new UUID(1, 1), "a", "Case", 1, Instant.EPOCH, "T", "1", new byte[0], new byte[0], new byte[0]);
        Block earlier = Block.seal(back, Instant.EPOCH, "n", List.of(), List.of(Leaf.of(early)));
        assertBroken(2, "before the one before it", FIRST, earlier);
    }

    @Test
    void an_event_after_its_recording_is_found() {
        assertBroken(0, "before its event", rehashed(FIRST, DAY.minusMillis(1), FIRST.commands()));
    }

    @Test
    void a_changed_hash_is_found() {
        Block b = SECOND;
        Block changed = new Block(
                b.position(), b.sealedAt(), "other", b.format(), b.prev(), b.hash(), b.commands(), b.events());
        assertBroken(2, "its contents give", FIRST, changed);
    }

    @Test
    void commands_out_of_range_or_missing_or_double_are_found() {
        assertBroken(0, "beyond its own", withCommands(entry(1, 1, 2)));
        assertBroken(0, "beyond its own", withCommands(entry(1, -1, 1)));
        assertBroken(0, "beyond its own", withCommands(entry(1, 1, -1)));
        assertBroken(0, "beyond its own", withCommands(entry(1, Integer.MAX_VALUE, Integer.MAX_VALUE)));
        assertBroken(0, "no command entry", withCommands());
        assertBroken(0, "the same command twice", withCommands(entry(1, 0, 1), entry(1, 1, 1)));
        assertThat(walk(withCommands(entry(1, 0, 1), entry(2, 1, 1))).intact()).isTrue();
    }

    private static void assertBroken(long position, String wrong, Block... blocks) {
        assertThatThrownBy(() -> walk(blocks))
                .isInstanceOfSatisfying(
                        BrokenLog.class, broken -> assertThat(broken.position()).isEqualTo(position))
                .hasMessageContaining(wrong);
    }

    private static Verification walk(Block... blocks) {
        ChainVerification walk = new ChainVerification(LogEvent::isItsOwnAggregate);
        List.of(blocks).forEach(walk::accept);
        return walk.result(null);
    }

    private static Block seal(Head head, LogEvent... events) {
        return Block.seal(
                head,
                DAY,
                "node",
                List.of(),
                List.of(events).stream().map(Leaf::of).toList());
    }

    private static Block withCommands(CommandEntry... commands) {
        return rehashed(FIRST, FIRST.sealedAt(), List.of(commands));
    }

    private static Block rehashed(Block b, Instant sealedAt, List<CommandEntry> commands) {
        Block changed = new Block(b.position(), sealedAt, b.node(), 1, b.prev(), b.hash(), commands, b.events());
        return new Block(b.position(), sealedAt, b.node(), 1, b.prev(), BlockHash.of(changed), commands, b.events());
    }

    private static CommandEntry entry(int key, int first, int count) {
        byte[] bytes = new byte[CommandEntry.LENGTH];
        bytes[0] = (byte) key;
        return new CommandEntry(bytes, bytes, first, count);
    }

    private static LogEvent event(String aggregate, long sequence) {
        return event(new UUID(aggregate.hashCode(), sequence), aggregate, "Case", sequence);
    }

    private static LogEvent event(UUID id, String aggregate, @Nullable String type, long sequence) {
        byte[] empty = {};
        return new LogEvent(id, aggregate, type, sequence, DAY, "CaseClassified", "1", empty, empty, empty);
    }
}
