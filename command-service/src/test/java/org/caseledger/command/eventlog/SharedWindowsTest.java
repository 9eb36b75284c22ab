package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.SharedWindows;
import org.junit.jupiter.api.Test;

class SharedWindowsTest {
    private static final int TAILS = 13;
    private static final int WINDOW = 40;

    private final Chain chain = new Chain(20230401);
    private int readings;
    private int made;
    private final SharedWindows<Long> windows = new SharedWindows<>(this::read, block -> {
        made++;
        return block.position();
    });

    @Test
    void what_one_tail_has_read_the_others_take_from_memory() {
        grow(10);
        List<Block> first = windows.window(0, WINDOW);

        assertThat(first).isNotEmpty();
        assertThat(windows.window(0, WINDOW)).containsExactlyElementsOf(first);
        Block second = first.get(1);
        assertThat(windows.window(second.position(), WINDOW)).containsExactlyElementsOf(first.subList(1, first.size()));
        assertThat(readings).isOne();
    }

    @Test
    void tails_at_a_pace_of_their_own_get_everything_in_order_for_the_readings_of_one_or_two() {
        Random random = new Random(7);
        List<List<Block>> got = IntStream.range(0, TAILS)
                .mapToObj(tail -> (List<Block>) new ArrayList<Block>())
                .toList();
        for (int step = 0; step < 400; step++) {
            grow(1);
            List<Block> tail = got.get(random.nextInt(TAILS));
            tail.addAll(windows.window(next(tail), WINDOW));
        }
        for (List<Block> tail : got) {
            while (next(tail) <= chain.head().position()) {
                tail.addAll(windows.window(next(tail), WINDOW));
            }
            assertThat(tail).containsExactlyElementsOf(chain.blocks);
        }
        System.out.println(
                TAILS + " tails, " + chain.blocks.size() + " blocks that came one by one: " + readings + " readings");
        assertThat(readings).isLessThanOrEqualTo(chain.blocks.size() + TAILS);
    }

    @Test
    void what_is_made_of_a_block_is_made_once_and_of_its_end_anew() {
        grow(10);
        List<Block> read = windows.window(0, WINDOW);
        Block block =
                read.stream().filter(one -> one.events().size() > 1).findFirst().orElseThrow();
        Block end = new Block(
                block.position() + 1,
                block.sealedAt(),
                block.node(),
                block.format(),
                block.prev(),
                block.hash(),
                block.commands(),
                block.events().subList(1, block.events().size()));

        assertThat(windows.madeOf(block)).isEqualTo(block.position());
        assertThat(windows.madeOf(block)).isEqualTo(block.position());
        assertThat(made).isOne();
        assertThat(windows.madeOf(end)).isEqualTo(end.position());
        assertThat(windows.madeOf(block)).isEqualTo(block.position());
        assertThat(made).isEqualTo(2);
    }

    @Test
    void at_the_head_the_log_is_asked_every_time() {
        grow(1);
        windows.window(0, WINDOW);
        assertThat(windows.window(chain.head().position() + 1, WINDOW)).isEmpty();
        grow(1);
        assertThat(windows.window(chain.blocks.get(1).position(), WINDOW)).containsExactly(chain.blocks.get(1));
        assertThat(readings).isEqualTo(3);
    }

    @Test
    void what_was_read_long_ago_is_not_kept() {
        grow(5_000); // 15,000 events or so
        for (long next = 0; next <= chain.head().position(); ) {
            List<Block> some = windows.window(next, WINDOW);
            next = some.get(some.size() - 1).next();
        }
        int before = readings;
        windows.window(0, WINDOW);
        assertThat(readings).isEqualTo(before + 1);
    }

    private void grow(int blocks) {
        IntStream.range(0, blocks).forEach(i -> chain.seal());
    }

    private List<Block> read(long from, int events) {
        readings++;
        return chain.blocks.stream()
                .filter(block -> block.position() >= from && block.position() < from + events)
                .toList();
    }

    private static long next(List<Block> tail) {
        return tail.isEmpty() ? 0 : tail.get(tail.size() - 1).next();
    }
}
