package org.caseledger.query.counts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.events.PossibleDays;

/**
 * What changes in a count from each day on: four bytes for each day that changes it, however many cases, and none for the days between. There is one for each
 * measure and centre, so a State has some hundred thousand.
 */
final class DailyDifferences {
    /** A difference stands in the lower bits; one that needs more of them stands twice. */
    private static final int BITS = 15;

    private static final int MOST = (1 << BITS - 1) - 1;
    private static final int MASK = (1 << BITS) - 1;
    /** Its days and those around it take the upper bits. */
    private static final int MIDDLE = Math.toIntExact(PossibleDays.FIRST.toEpochDay()) + (1 << Integer.SIZE - BITS - 1);

    private static final int SLACK = 2;

    /** Day and difference, in the order of the days. */
    private int[] packed = new int[0];

    private int size;

    DailyDifferences copy() {
        DailyDifferences copy = new DailyDifferences();
        copy.packed = Arrays.copyOf(packed, size);
        copy.size = size;
        return copy;
    }

    void add(int day, int n) {
        int at = firstOf(day);
        int sum = at < size && day(packed[at]) == day ? n(packed[at]) + n : Integer.MAX_VALUE;
        if (Math.abs((long) sum) <= MOST) {
            packed[at] = pack(day, sum);
        } else {
            insert(at, pack(day, n));
        }
    }

    /** Those that are none left out. */
    Map<Integer, Integer> byDay() {
        Map<Integer, Integer> byDay = new HashMap<>();
        for (int i = 0; i < size; i++) {
            byDay.merge(day(packed[i]), n(packed[i]), Integer::sum);
        }
        byDay.values().removeIf(n -> n == 0);
        return byDay;
    }

    /** @param ascending days in their order */
    int[] until(int[] ascending) {
        int[] counts = new int[ascending.length];
        int sum = 0;
        int next = 0;
        for (int i = 0; i < ascending.length; i++) {
            for (; next < size && day(packed[next]) <= ascending[i]; next++) {
                sum += n(packed[next]);
            }
            counts[i] = sum;
        }
        return counts;
    }

    int until(int day) {
        int sum = 0;
        for (int i = 0; i < size && day(packed[i]) <= day; i++) {
            sum += n(packed[i]);
        }
        return sum;
    }

    /** Where the day is, or would be. */
    private int firstOf(int day) {
        int at = Arrays.binarySearch(packed, 0, size, pack(day, -MOST - 1));
        return at < 0 ? -at - 1 : at;
    }

    private void insert(int at, int value) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size + size / 8 + SLACK);
        }
        System.arraycopy(packed, at, packed, at + 1, size - at);
        packed[at] = value;
        size++;
    }

    private static int pack(int day, int n) {
        return day - MIDDLE << BITS | n + MOST + 1;
    }

    private static int day(int packed) {
        return (packed >> BITS) + MIDDLE;
    }

    private static int n(int packed) {
        return (packed & MASK) - MOST - 1;
    }
}
