package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockHashTest {
    private static final Block KEYED = Vectors.all().get(1).block();
    private static final LogEvent SEALED = KEYED.events().get(1);

    @Test
    void leaves_and_hashes_are_those_another_program_computes() {
        for (Vectors vector : Vectors.all()) {
            Block block = vector.block();
            assertThat(block.events().stream().map(event -> Leaf.of(event).hash()))
                    .isEqualTo(vector.leaves());
            assertThat(BlockHash.of(block)).isEqualTo(block.hash());
        }
    }

    @Test
    void any_other_field_of_an_event_gives_another_leaf() {
        LogEvent e = SEALED;
        UUID id = new UUID(1, 2);
        Instant later = e.time().plusMillis(1);
        byte[] bytes = {1};
        List<LogEvent> changed = List.of(
                event(id, e.aggregate(), "Case", 0, e.time(), e.type(), "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), "x", "Case", 0, e.time(), e.type(), "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), null, 0, e.time(), e.type(), "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "", 0, e.time(), e.type(), "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "Case", 1, e.time(), e.type(), "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "Case", 0, later, e.type(), "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "Case", 0, e.time(), "X", "1", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "Case", 0, e.time(), e.type(), "2", e.payload(), e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "Case", 0, e.time(), e.type(), "1", bytes, e.metaData(), e.sealed()),
                event(e.id(), e.aggregate(), "Case", 0, e.time(), e.type(), "1", e.payload(), bytes, e.sealed()),
                event(e.id(), e.aggregate(), "Case", 0, e.time(), e.type(), "1", e.payload(), e.metaData(), bytes),
                event(
                        e.id(),
                        e.aggregate(),
                        "Case",
                        0,
                        e.time(),
                        e.type(),
                        "1",
                        e.payload(),
                        e.metaData(),
                        new byte[0]),
                event(e.id(), e.aggregate(), "Case", 0, e.time(), e.type(), "1", e.payload(), e.metaData(), null),
                SEALED);
        assertThat(changed.stream().map(event -> Leaf.of(event).hash())).doesNotHaveDuplicates();
    }

    @Test
    void any_other_field_of_a_block_gives_another_hash() {
        Block b = KEYED;
        CommandEntry first = b.commands().get(0);
        byte[] other = new byte[16];
        List<LogEvent> swapped = new ArrayList<>(b.events());
        Collections.swap(swapped, 1, 2);
        List<Block> changed = List.of(
                new Block(2, b.sealedAt(), b.node(), 1, b.prev(), b.hash(), b.commands(), b.events()),
                new Block(1, b.sealedAt().plusMillis(1), b.node(), 1, b.prev(), b.hash(), b.commands(), b.events()),
                new Block(1, b.sealedAt(), "x", 1, b.prev(), b.hash(), b.commands(), b.events()),
                new Block(1, b.sealedAt(), b.node(), 2, b.prev(), b.hash(), b.commands(), b.events()),
                new Block(1, b.sealedAt(), b.node(), 1, Hash.ZERO, b.hash(), b.commands(), b.events()),
                with(new CommandEntry(other, first.fingerprint(), 0, 2)),
                with(new CommandEntry(first.key(), other, 0, 2)),
                with(new CommandEntry(first.key(), first.fingerprint(), 1, 2)),
                with(new CommandEntry(first.key(), first.fingerprint(), 0, 1)),
                new Block(1, b.sealedAt(), b.node(), 1, b.prev(), b.hash(), b.commands(), swapped),
                new Block(1, b.sealedAt(), b.node(), 1, b.prev(), b.hash(), b.commands(), swapped.subList(0, 2)),
                b);
        assertThat(changed.stream().map(BlockHash::of)).doesNotHaveDuplicates();
    }

    @Test
    void the_leaf_can_be_recomputed_from_the_hash_of_the_sealed_part() {
        Hash sealed = Sha256.of(new byte[] {0, (byte) 0xff, 0x10});
        LogEvent masked = event(
                SEALED.id(),
                SEALED.aggregate(),
                SEALED.aggregateType(),
                SEALED.sequence(),
                SEALED.time(),
                SEALED.type(),
                SEALED.revision(),
                SEALED.payload(),
                SEALED.metaData(),
                null);
        assertThat(Leaf.hash(masked, sealed)).isEqualTo(Leaf.of(SEALED).hash());
    }

    private static Block with(CommandEntry entry) {
        return new Block(
                1,
                KEYED.sealedAt(),
                KEYED.node(),
                1,
                KEYED.prev(),
                KEYED.hash(),
                List.of(entry, KEYED.commands().get(1)),
                KEYED.events());
    }

    private static LogEvent event(
            UUID id,
            String aggregate,
            @Nullable String aggregateType,
            long sequence,
            Instant time,
            String type,
            String revision,
            byte[] payload,
            byte[] metaData,
            byte @Nullable [] sealed) {
        return new LogEvent(id, aggregate, aggregateType, sequence, time, type, revision, payload, metaData, sealed);
    }
}
