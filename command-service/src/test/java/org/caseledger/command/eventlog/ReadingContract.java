package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.Test;

/** What is read by position, by aggregate and by time is what was stored. */
abstract class ReadingContract extends LogOnServer {
    @Test
    void an_empty_log_has_an_empty_head_and_nothing_to_read() {
        assertThat(reader.head()).isEqualTo(Head.EMPTY);
        assertThat(reader.holding(0)).isEmpty();
        assertThat(reader.from(0, 100)).isEmpty();
        assertThat(reader.aggregate("any", 0)).isEmpty();
        assertThat(reader.lastSealedBy(Instant.now())).isEqualTo(-1);
    }

    @Test
    void the_head_is_the_newest_block() {
        for (int i = 0; i < 5; i++) {
            chain.append(store.log);
            assertThat(reader.head()).isEqualTo(chain.head());
        }
    }

    @Test
    void every_position_is_found_in_the_block_that_holds_it() {
        chain.append(store.log, 20);
        for (Block block : chain.blocks) {
            for (long position = block.position(); position < block.next(); position++) {
                assertThat(reader.holding(position)).hasValueSatisfying(found -> assertSame(found, block));
            }
        }
        assertThat(reader.holding(chain.head().position() + 1)).isEmpty();
    }

    @Test
    void reading_from_any_position_begins_with_the_block_that_holds_it() {
        chain.append(store.log, 20);
        for (long position = 0; position <= chain.head().position(); position++) {
            long from = position;
            assertThat(reader.from(from, 10_000))
                    .extracting(Block::hash)
                    .isEqualTo(chain.blocks.stream()
                            .filter(block -> block.lastPosition() >= from)
                            .map(Block::hash)
                            .toList());
            assertThat(reader.from(from, 1)).hasSize(1);
        }
        assertThat(reader.from(chain.head().position() + 1, 10)).isEmpty();
    }

    @Test
    void an_aggregate_is_read_in_order_with_positions_from_any_sequence() {
        chain.append(store.log, 60);
        for (int number = 0; number < Chain.AGGREGATES; number++) {
            String aggregate = Chain.aggregate(number);
            for (long sequence = 0; sequence < 6; sequence++) {
                assertThat(reader.aggregate(aggregate, sequence))
                        .usingRecursiveComparison()
                        .isEqualTo(chain.recorded(aggregate, sequence));
                assertThat(reader.events(aggregate, sequence))
                        .usingRecursiveComparison()
                        .isEqualTo(chain.recorded(aggregate, sequence).stream()
                                .map(RecordedEvent::event)
                                .toList());
            }
        }
        assertThat(reader.aggregate("$events", 0)).isEmpty();
        assertThat(reader.events("$events", 0)).isEmpty();
    }

    @Test
    void what_was_sealed_by_an_instant_is_a_prefix_that_ends_with_the_last_of_equal_times() {
        chain.append(store.log, 60);
        Instant first = chain.blocks.get(0).sealedAt();
        for (long milli = -1; milli < 70; milli++) {
            Instant instant = first.plusMillis(milli);
            assertThat(reader.lastSealedBy(instant))
                    .isEqualTo(chain.recorded().stream()
                                    .filter(event -> !event.sealedAt().isAfter(instant))
                                    .count()
                            - 1);
        }
    }

    @Test
    void the_newest_sequence_of_an_aggregate_is_that_of_its_newest_event() {
        chain.append(store.log, 40);
        for (int number = 0; number < Chain.AGGREGATES; number++) {
            String aggregate = Chain.aggregate(number);
            long events = chain.recorded(aggregate, 0).size();
            assertThat(reader.lastSequence(aggregate)).hasValue(events - 1);
            assertThat(reader.lastSequence(aggregate, events - 1)).hasValue(events - 1);
            assertThat(reader.lastSequence(aggregate, events)).isEmpty();
        }
        assertThat(reader.lastSequence("nobody")).isEmpty();
    }

    private static void assertSame(Block found, Block block) {
        assertThat(found).usingRecursiveComparison().isEqualTo(block);
    }
}
