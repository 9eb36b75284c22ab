package org.caseledger.local.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How much a test tries: a few each time, all with {@code ./test --full}. */
public final class Tries {
    /** Whether the full tests run. */
    public static final boolean ALL = Boolean.getBoolean("caseledger.full");

    private Tries() {}

    /** Whose seed is printed, and may be given: a failure can be repeated. */
    public static Random seeded(String what) {
        long seed = Long.getLong("caseledger.seed", System.nanoTime());
        System.out.println(what + ": seed " + seed + " (repeat with -Dcaseledger.seed=" + seed + ")");
        return new Random(seed);
    }

    public static int of(int few, int all) {
        return ALL ? all : few;
    }

    /** So few of these, others with each seed of the random, which its owner prints; all of them with the full tests. */
    public static <T> List<T> drawn(Random random, int few, List<T> all) {
        List<T> some = some(random, few, all);
        return ALL ? all : some;
    }

    /** So few of these, with the full tests as well. */
    public static <T> List<T> some(Random random, int few, List<T> all) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(few, some.size()));
    }
}
