package org.caseledger.query.helplinecalls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Calls in flat arrays, some forty bytes each: an object for each and a map of them took seven times as much. */
final class PackedCalls {
    private static final long FREE = -1;
    private static final int FEWEST_BITS = 6;
    /** Some nine thousand calls of 131,072 events. */
    private static final int PART_BITS = 17;

    /** Spreads positions, of which many follow each other, over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<CallTraits> traits = new ArrayList<>();
    private final Map<CallTraits, Integer> numbers = new HashMap<>();

    /** By place, as are the others: the position at which the call was logged. */
    private long[] logged = new long[0];

    private long[] newest = new long[0];
    private int[] days = new int[0];
    private int[] traitsOf = new int[0];
    private int bits = FEWEST_BITS;
    private int size;
    private BitSet changed = new BitSet();

    PackedCalls() {
        allocate();
    }

    /**
     * Puts a call in, or in place of what was known of it, unless that is newer.
     *
     * @param loggedAt position of its first event
     * @param position of its newest event
     */
    void put(long loggedAt, long position, CountedCall call) {
        put(loggedAt, position, call.epochDay(), number(call.traits()));
    }

    /** The same of a call with traits of this {@link #number}. */
    void put(long loggedAt, long position, int epochDay, int traitsOf) {
        if (size * 4 >= logged.length * 3) {
            grow();
        }
        int place = place(loggedAt);
        if (logged[place] == FREE) {
            size++;
        } else if (newest[place] > position) {
            return;
        }
        set(place, loggedAt, position, epochDay, traitsOf);
        changed.set(part(loggedAt));
    }

    /** In which part of the log a call was logged. */
    static int part(long loggedAt) {
        return Math.toIntExact(loggedAt >>> PART_BITS);
    }

    /** Parts of the log with calls that were put in since this was asked before. */
    BitSet changedParts() {
        BitSet parts = changed;
        changed = new BitSet();
        return parts;
    }

    /** These were not put aside after all. */
    void changedAgain(BitSet parts) {
        changed.or(parts);
    }

    void forEachPlaced(Placed use) {
        for (int place = 0; place < logged.length; place++) {
            if (logged[place] != FREE) {
                use.take(logged[place], newest[place], days[place], traits.get(traitsOf[place]));
            }
        }
    }

    void forEach(Consumer<CountedCall> use) {
        forEachPlaced((loggedAt, position, day, of) -> use.accept(new CountedCall(day, of)));
    }

    void clear() {
        bits = FEWEST_BITS;
        size = 0;
        changed.clear();
        traits.clear();
        numbers.clear();
        allocate();
    }

    /** The same number for the same traits, until all are forgotten. */
    int number(CallTraits of) {
        return numbers.computeIfAbsent(of, none -> {
            traits.add(of);
            return traits.size() - 1;
        });
    }

    /** Where it stands, or the free place where it belongs. */
    private int place(long loggedAt) {
        int place = (int) (loggedAt * SPREAD >>> Long.SIZE - bits);
        while (logged[place] != FREE && logged[place] != loggedAt) {
            place = place + 1 & logged.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] hadLogged = logged;
        long[] hadNewest = newest;
        int[] hadDays = days;
        int[] hadTraits = traitsOf;
        bits++;
        allocate();
        for (int i = 0; i < hadLogged.length; i++) {
            if (hadLogged[i] != FREE) {
                set(place(hadLogged[i]), hadLogged[i], hadNewest[i], hadDays[i], hadTraits[i]);
            }
        }
    }

    private void allocate() {
        logged = new long[1 << bits];
        Arrays.fill(logged, FREE);
        newest = new long[1 << bits];
        days = new int[1 << bits];
        traitsOf = new int[1 << bits];
    }

    private void set(int place, long loggedAt, long position, int day, int ofTraits) {
        logged[place] = loggedAt;
        newest[place] = position;
        days[place] = day;
        traitsOf[place] = ofTraits;
    }

    /** A call with the positions of its first and its newest event. */
    @FunctionalInterface
    interface Placed {
        void take(long loggedAt, long position, int epochDay, CallTraits traits);
    }
}
