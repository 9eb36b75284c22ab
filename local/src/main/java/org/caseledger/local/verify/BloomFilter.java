package org.caseledger.local.verify;

import java.util.UUID;

/** Which ids were added, in some bits of memory for each: one that was is always known again, one that was not nearly never seems to be. */
final class BloomFilter {
    /** Of a million ids that were never added, fewer than a thousand seem to be when the filter is full; at a quarter of that, one. */
    private static final int BITS_PER_ID = 16;

    private static final int PROBES = 6;

    /** 16 MB: a log of half a million events needs no second reading. */
    private static final int SMALLEST = 27;

    /** 256 MB, for 134 million events; beyond them more ids seem to be known, and none is lost. */
    private static final int LARGEST = 31;

    private final long[] words;
    private final int shift;

    private BloomFilter(int log2OfBits) {
        words = new long[1 << (log2OfBits - 6)];
        shift = 64 - log2OfBits;
    }

    static BloomFilter of(long ids) {
        int wanted = 64 - Long.numberOfLeadingZeros(Math.max(1, ids) * BITS_PER_ID - 1);
        return new BloomFilter(Math.max(SMALLEST, Math.min(LARGEST, wanted)));
    }

    /** @return false if it seems to have been added before */
    boolean add(UUID id) {
        long step = mixed(id.getLeastSignificantBits() + Long.rotateLeft(mixed(id.getMostSignificantBits()), 17)) | 1;
        long at = mixed(id.getMostSignificantBits() ^ mixed(id.getLeastSignificantBits()));
        boolean isNew = false;
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = at >>> shift;
            int word = (int) (bit >>> 6);
            long mask = 1L << bit;
            isNew |= (words[word] & mask) == 0;
            words[word] |= mask;
            at += step;
        }
        return isNew;
    }

    /** Spreads ids that differ in few bits (finalizer of SplitMix64, Steele et al. 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
