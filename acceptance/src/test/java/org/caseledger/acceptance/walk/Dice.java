package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance with a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Something else where there is nothing to choose from. */
    <T> T oneOr(List<T> values, T other) {
        return values.isEmpty() ? other : one(values);
    }

    String word(String words) {
        return one(List.of(words.split(" ")));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Both days may come out. */
    LocalDate between(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return days <= 0 ? from : from.plusDays(random.nextInt((int) days + 1));
    }
}
