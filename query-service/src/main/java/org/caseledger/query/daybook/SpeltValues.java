package org.caseledger.query.daybook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** Values found by the bytes that they are spelt in: of a few thousand that come again and again, none is made twice, and no text for it. */
final class SpeltValues<T> {
    private static final int FEWEST = 64;
    private static final int SPREAD = 31;

    private final Function<String, T> read;
    private Entry<T>[] entries = table(FEWEST);
    private int size;

    /** @param read a value that is met for the first time */
    SpeltValues(Function<String, T> read) {
        this.read = read;
    }

    /** Of so many bytes from this place on. */
    T of(ByteBuffer bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * SPREAD + bytes.get(i);
        }
        for (int at = hash & entries.length - 1; ; at = at + 1 & entries.length - 1) {
            Entry<T> entry = entries[at];
            if (entry == null) {
                return add(bytes, from, length, hash);
            }
            if (entry.hash == hash && entry.isSpelt(bytes, from, length)) {
                return entry.value;
            }
        }
    }

    private T add(ByteBuffer bytes, int from, int length, int hash) {
        byte[] spelt = new byte[length];
        bytes.get(from, spelt);
        Entry<T> added = new Entry<>(hash, spelt, read.apply(new String(spelt, StandardCharsets.UTF_8)));
        if (++size * 2 > entries.length) {
            Entry<T>[] had = entries;
            entries = table(had.length * 2);
            Arrays.stream(had).filter(one -> one != null).forEach(this::put);
        }
        put(added);
        return added.value;
    }

    private void put(Entry<T> entry) {
        int at = entry.hash & entries.length - 1;
        while (entries[at] != null) {
            at = at + 1 & entries.length - 1;
        }
        entries[at] = entry;
    }

    @SuppressWarnings("unchecked") // of no more than this class puts in
    private static <T> Entry<T>[] table(int places) {
        return (Entry<T>[]) new Entry<?>[places];
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes
    private record Entry<T>(int hash, byte[] spelt, T value) {
        boolean isSpelt(ByteBuffer bytes, int from, int length) {
            if (spelt.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (spelt[i] != bytes.get(from + i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
