package org.caseledger.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which event of each aggregate is due. Nearly all of them have a UUID for a name, and there are millions: these take 20 bytes each in a table that is at
 * most three quarters full, where an entry of a map takes two hundred.
 */
final class NextSequences {
    private static final int UUID_LENGTH = 36;
    private static final int FIRST_SLOTS = 1 << 10;

    /** Half of each id; a slot is free where nothing is due. */
    private long[] most = new long[FIRST_SLOTS];

    private long[] least = new long[FIRST_SLOTS];
    private int[] due = new int[FIRST_SLOTS];
    private int taken;
    private final Map<String, Long> others = new HashMap<>();

    /** The sequence that is due, which is taken for seen from here on. */
    long take(String aggregate) {
        return uuid(aggregate).map(this::take).orElseGet(() -> others.merge(aggregate, 1L, Long::sum) - 1);
    }

    /** Not where its text is another than the usual one: that names another aggregate. */
    private static Optional<UUID> uuid(String aggregate) {
        if (aggregate.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(aggregate))
                    .filter(id -> id.toString().equals(aggregate));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private long take(UUID id) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        long now = due[slot];
        due[slot] = Math.addExact(due[slot], 1);
        if (now == 0) {
            most[slot] = id.getMostSignificantBits();
            least[slot] = id.getLeastSignificantBits();
            taken++;
            if (taken > due.length / 4 * 3) {
                grow();
            }
        }
        return now;
    }

    /** Of this id, or the free one where it belongs. */
    private int slot(long idMost, long idLeast) {
        int last = due.length - 1;
        int slot = Long.hashCode((idMost ^ Long.rotateLeft(idLeast, 32)) * 0x9E3779B97F4A7C15L) & last;
        while (due[slot] != 0 && (most[slot] != idMost || least[slot] != idLeast)) {
            slot = slot + 1 & last;
        }
        return slot;
    }

    private void grow() {
        long[] formerMost = most;
        long[] formerLeast = least;
        int[] formerDue = due;
        int slots = Math.multiplyExact(formerDue.length, 2);
        most = new long[slots];
        least = new long[slots];
        due = new int[slots];
        for (int i = 0; i < formerDue.length; i++) {
            if (formerDue[i] != 0) {
                int slot = slot(formerMost[i], formerLeast[i]);
                most[slot] = formerMost[i];
                least[slot] = formerLeast[i];
                due[slot] = formerDue[i];
            }
        }
    }
}
