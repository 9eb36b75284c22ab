package org.caseledger.local.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.caseledger.local.testing.Tries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sorted map of the library of Java says what is right, after additions and removals that leave the leaves full, thin and empty. */
class SortedKeysTest {
    private static final Random RANDOM = Tries.seeded(SortedKeysTest.class.getSimpleName());

    private final SortedKeys keys = new SortedKeys();
    private final NavigableMap<byte[], Integer> model = new TreeMap<>(Arrays::compareUnsigned);

    @Test
    void nothing_is_found_where_nothing_is() {
        keys.remove(bytes("a"));

        assertSame();
    }

    @Test
    void random_keys_come_and_go() {
        for (int round = 0; round < Tries.of(30, 300); round++) {
            for (int i = 0; i < 300; i++) {
                add(randomKey());
            }
            for (int i = 0; i < (round % 10 == 9 ? 3_000 : 100); i++) {
                remove(model.isEmpty() || RANDOM.nextInt(5) == 0 ? randomKey() : someKey());
            }
            assertSame();
        }
    }

    @Test
    void ascending_and_descending_keys_come_and_all_go() {
        for (int i = 0; i < 1_000; i++) {
            add(bytes("up/%06d".formatted(i)));
            add(bytes("down/%06d".formatted(999_999 - i)));
        }
        assertSame();
        for (byte[] key : List.copyOf(model.keySet())) {
            remove(key);
            assertThat(keys.size()).isEqualTo(model.size());
        }
        assertSame();
        add(bytes("again"));
        assertSame();
    }

    @Test
    void after_clearing_it_is_as_new() {
        for (int i = 0; i < 500; i++) {
            add(randomKey());
        }
        keys.clear();
        model.clear();

        assertSame();
    }

    @Test
    void an_iterator_at_its_end_says_so() {
        add(bytes("a"));
        Iterator<SortedKeys.Placed> forward = keys.forward(KeyRange.startingWith(new byte[0]), null);
        forward.next();

        assertThatThrownBy(forward::next).isInstanceOf(NoSuchElementException.class);
    }

    private void add(byte[] key) {
        int position = RANDOM.nextInt(1_000_000);
        Integer before = model.put(key, position);
        assertThat(keys.put(key, position)).isEqualTo(before == null ? -1 : before);
    }

    private void remove(byte[] key) {
        keys.remove(key);
        model.remove(key);
    }

    private void assertSame() {
        assertThat(keys.size()).isEqualTo(model.size());
        model.forEach((key, position) -> assertThat(keys.get(key)).isEqualTo(position));
        for (int i = 0; i < 20; i++) {
            byte[] key = i % 2 == 0 || model.isEmpty() ? randomKey() : someKey();
            assertThat(keys.get(key)).isEqualTo(model.getOrDefault(key, -1));
        }
        assertSame(KeyRange.NOTHING);
        assertSame(KeyRange.startingWith(new byte[0]));
        for (int i = 0; i < 10; i++) {
            assertSame(KeyRange.startingWith(randomKey()));
            assertSame(new KeyRange(randomKey(), randomKey()));
            assertSame(new KeyRange(randomKey(), null));
        }
    }

    /** Both ways, from its beginning and from some key in it. */
    private void assertSame(KeyRange range) {
        NavigableMap<byte[], Integer> within = within(range);
        assertGiven(keys.forward(range, null), within);
        assertGiven(keys.backward(range, null), within.descendingMap());
        if (!within.isEmpty()) {
            byte[] last = new ArrayList<>(within.keySet()).get(RANDOM.nextInt(within.size()));
            assertGiven(keys.forward(range, last), within.tailMap(last, false));
            assertGiven(keys.backward(range, last), within.headMap(last, false).descendingMap());
        }
    }

    private NavigableMap<byte[], Integer> within(KeyRange range) {
        byte @Nullable [] to = range.to();
        if (to == null) {
            return model.tailMap(range.from(), true);
        }
        return Arrays.compareUnsigned(range.from(), to) < 0
                ? model.subMap(range.from(), true, to, false)
                : new TreeMap<>(model.comparator());
    }

    private static void assertGiven(Iterator<SortedKeys.Placed> given, NavigableMap<byte[], Integer> expected) {
        for (Map.Entry<byte[], Integer> entry : expected.entrySet()) {
            SortedKeys.Placed next = given.next();
            assertThat(next.key()).isEqualTo(entry.getKey());
            assertThat(next.position()).isEqualTo(entry.getValue());
        }
        assertThat(given).isExhausted();
    }

    private byte[] someKey() {
        byte[] near = model.ceilingKey(randomKey());
        return near == null ? model.lastKey() : near;
    }

    /** Some differ in their first bytes and some only behind them, some are the beginning of others, one is empty. */
    private static byte[] randomKey() {
        byte[] key = bytes(RANDOM.nextBoolean() ? "" : "all the same/");
        byte[] rest = new byte[RANDOM.nextInt(4)];
        RANDOM.nextBytes(rest);
        return KeyBytes.concat(key, rest);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
