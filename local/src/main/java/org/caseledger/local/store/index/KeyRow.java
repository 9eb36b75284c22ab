package org.caseledger.local.store.index;

import java.util.Arrays;

/**
 * Keys in their unsigned order, side by side, with the first bytes of each beside it: most comparisons need no look at the key itself,
 * which lies anywhere in memory. Not thread-safe: the collection's lock guards it.
 */
final class KeyRow {
    private static final int ROOM_AT_FIRST = 8;

    private long[] heads = new long[ROOM_AT_FIRST];
    private byte[][] keys = new byte[ROOM_AT_FIRST][];
    private int size;

    int size() {
        return size;
    }

    byte[] get(int at) {
        return keys[at];
    }

    /** Where it is, or like {@link Arrays#binarySearch(long[], long)} where it would be. */
    int find(byte[] key) {
        long head = head(key);
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Long.compareUnsigned(heads[middle], head);
            if (order == 0) {
                order = Arrays.compareUnsigned(keys[middle], key);
            }
            if (order < 0) {
                from = middle + 1;
            } else if (order > 0) {
                to = middle - 1;
            } else {
                return middle;
            }
        }
        return -from - 1;
    }

    void insert(int at, byte[] key) {
        if (size == keys.length) {
            heads = Arrays.copyOf(heads, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        System.arraycopy(heads, at, heads, at + 1, size - at);
        System.arraycopy(keys, at, keys, at + 1, size - at);
        heads[at] = head(key);
        keys[at] = key;
        size++;
    }

    void remove(int at) {
        System.arraycopy(heads, at + 1, heads, at, size - at - 1);
        System.arraycopy(keys, at + 1, keys, at, size - at - 1);
        shortenTo(size - 1);
    }

    /** @return those from there on, which are no longer in this one */
    KeyRow splitAt(int at) {
        KeyRow rest = new KeyRow();
        rest.heads = Arrays.copyOfRange(heads, at, at + keys.length);
        rest.keys = Arrays.copyOfRange(keys, at, at + keys.length);
        rest.size = size - at;
        shortenTo(at);
        return rest;
    }

    private void shortenTo(int length) {
        Arrays.fill(keys, length, size, null);
        size = length;
    }

    /** As unsigned numbers these are in the order of the keys, as far as they differ; a key that is shorter is filled up with the least. */
    private static long head(byte[] key) {
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            head = head << Byte.SIZE | (i < key.length ? key[i] & 0xFF : 0);
        }
        return head;
    }
}
