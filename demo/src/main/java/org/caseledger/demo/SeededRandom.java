package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded chance. {@link Random} and not a faster one, because its numbers are specified: every Java gives the same plan. */
final class SeededRandom {
    private final Random random;

    private SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    /** Dice of one thing among many of a plan; neighbours do not resemble each other. */
    static SeededRandom of(long seed, String what, long which) {
        return new SeededRandom(mixed(seed + mixed(what.hashCode()) + mixed(which)));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Both ends included. */
    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, Math.toIntExact(last.toEpochDay() - first.toEpochDay())));
    }

    <T> T one(List<T> things) {
        return things.get(between(0, things.size() - 1));
    }

    /** In [0, 1). */
    double fraction() {
        return random.nextDouble();
    }

    /** Looks like any random UUID (version 4). */
    UUID uuid() {
        long most = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long least = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    Random random() {
        return random;
    }

    private static long mixed(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
