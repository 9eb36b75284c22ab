package org.caseledger.local.store.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keys from the first (included) to the second (excluded); without a second, to the end. */
record KeyRange(byte[] from, byte @Nullable [] to) implements Comparable<KeyRange> {

    static final KeyRange NOTHING = new KeyRange(new byte[0], new byte[0]);

    static KeyRange startingWith(byte[] prefix) {
        return new KeyRange(prefix, KeyBytes.after(prefix));
    }

    @Override
    public int compareTo(KeyRange other) {
        return Arrays.compareUnsigned(from, other.from);
    }
}
