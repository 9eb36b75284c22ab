package org.caseledger.local.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyBytesTest {

    private static final int PAIRS = 200_000;

    @Test
    void bytes_are_ordered_as_the_server_orders_values() {
        long seed = System.nanoTime();
        System.out.println("KeyBytesTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            Object one = value(random);
            Object other = value(random);
            int expected = Integer.signum(ValueComparator.asc().compare(one, other));
            assertThat(compare(one, other, true)).as(one + " and " + other).isEqualTo(expected);
            assertThat(compare(one, other, false)).as(one + " and " + other).isEqualTo(-expected);
        }
    }

    @Test
    void equal_numbers_of_different_types_are_one_key() {
        assertThat(KeyBytes.of(5, true)).isEqualTo(KeyBytes.of(5L, true)).isEqualTo(KeyBytes.of(5.0, true));
        assertThat(KeyBytes.of(-0.0, true)).isEqualTo(KeyBytes.of(0, true));
        assertThat(KeyBytes.of((1L << 53) + 1, true)).isNotEqualTo(KeyBytes.of(1L << 53, true));
    }

    @Test
    void no_key_of_a_type_begins_with_another_one() {
        Random random = new Random(1);
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            keys.add(KeyBytes.of(value(random), true));
        }
        for (byte[] key : keys) {
            for (byte[] other : keys) {
                boolean begins = other.length > key.length && Arrays.equals(key, 0, key.length, other, 0, key.length);
                assertThat(begins).isFalse();
            }
        }
    }

    @Test
    void after_a_prefix_comes_the_smallest_key_that_does_not_begin_with_it() {
        assertThat(KeyBytes.after(new byte[] {1, 2})).containsExactly(1, 3);
        assertThat(KeyBytes.after(new byte[] {1, (byte) 0xFF})).containsExactly(2);
        assertThat(KeyBytes.after(new byte[] {(byte) 0xFF, (byte) 0xFF})).isNull();
    }

    private static int compare(Object one, Object other, boolean ascending) {
        return Integer.signum(Arrays.compareUnsigned(KeyBytes.of(one, ascending), KeyBytes.of(other, ascending)));
    }

    private static Object value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt(7) - 3;
            case 1 -> random.nextLong();
            case 2 -> random.nextInt(7) / 2.0 - 1;
            case 3 -> text(random);
            case 4 -> new UUID(random.nextLong(), random.nextLong());
            case 5 -> Instant.ofEpochMilli(random.nextInt(1_000) - 500L);
            case 6 -> random.nextBoolean();
            case 7 -> new BinData(text(random).getBytes(UTF_8));
            default ->
                random.nextBoolean()
                        ? new Document("day", random.nextInt(3)).append("centre", text(random))
                        : new ObjectId();
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append("\0ab\u0915".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
