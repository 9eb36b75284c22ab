package org.caseledger.query.counts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What changes in a count from each day on: a byte or two for each day that changes it, however many cases, and none for the days between. There is one for
 * each measure and centre, so a State has some hundred thousand. Days that changed lately stand beside the others until there are some: most
 * changes are of the days around today.
 */
final class DailyDifferences {
    private static final int FEW = 8;
    /** What stands beside is a sixteenth of the others at most, or each settling would move all of them for little. */
    private static final int SHARE = 16;

    private static final long[] EMPTY = {};

    /** Never changed, so copies share them. */
    private SettledDays settled = SettledDays.NONE;

    /** Day and difference, in the order of the days. */
    private long[] recent = EMPTY;

    private int size;

    static DailyDifferences of(SettledDays settled) {
        DailyDifferences differences = new DailyDifferences();
        differences.settled = settled;
        return differences;
    }

    DailyDifferences copy() {
        DailyDifferences copy = of(settled);
        copy.recent = Arrays.copyOf(recent, size);
        copy.size = size;
        return copy;
    }

    void add(int day, int n) {
        int at = firstOf(day);
        if (at < size && day(recent[at]) == day) {
            recent[at] = pack(day, n(recent[at]) + n);
        } else if (size >= Math.max(FEW, settled.bytes() / SHARE)) {
            settle();
            insert(0, pack(day, n));
        } else {
            insert(at, pack(day, n));
        }
    }

    /** Those that are none left out. */
    Map<Integer, Integer> byDay() {
        Map<Integer, Integer> byDay = new HashMap<>();
        for (SettledDays.Cursor days = settled.cursor(); days.next(); ) {
            byDay.put(days.day(), days.n());
        }
        for (int i = 0; i < size; i++) {
            byDay.merge(day(recent[i]), n(recent[i]), Integer::sum);
        }
        byDay.values().removeIf(n -> n == 0);
        return byDay;
    }

    /** @param ascending days in their order */
    int[] until(int[] ascending) {
        int[] counts = new int[ascending.length];
        int asked = 0;
        for (SettledDays.Cursor days = settled.cursor(); asked < ascending.length && days.next(); ) {
            asked = firstFrom(days.day(), asked, ascending);
            add(days.n(), asked, counts);
        }
        asked = 0;
        for (int i = 0; i < size; i++) {
            asked = firstFrom(day(recent[i]), asked, ascending);
            add(n(recent[i]), asked, counts);
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        return counts;
    }

    /** Where the first day stands that has what changes on a day; behind the last one if none has it. */
    private static int firstFrom(int day, int from, int... ascending) {
        int at = from;
        while (at < ascending.length && ascending[at] < day) {
            at++;
        }
        return at;
    }

    private static void add(int n, int at, int... counts) {
        if (at < counts.length) {
            counts[at] += n;
        }
    }

    int until(int day) {
        int sum = 0;
        for (SettledDays.Cursor days = settled.cursor(); days.next() && days.day() <= day; ) {
            sum += days.n();
        }
        for (int i = 0; i < size && day(recent[i]) <= day; i++) {
            sum += n(recent[i]);
        }
        return sum;
    }

    /** Takes the least memory from here on. */
    void settle() {
        int[] days = new int[size];
        int[] n = new int[size];
        for (int i = 0; i < size; i++) {
            days[i] = day(recent[i]);
            n[i] = n(recent[i]);
        }
        settled = settled.with(days, n);
        recent = EMPTY;
        size = 0;
    }

    SettledDays settled() {
        if (size > 0) {
            settle();
        }
        return settled;
    }

    /** Where the day is, or would be. */
    private int firstOf(int day) {
        int at = Arrays.binarySearch(recent, 0, size, pack(day, 0));
        return at < 0 ? -at - 1 : at;
    }

    private void insert(int at, long value) {
        if (size == recent.length) {
            recent = Arrays.copyOf(recent, size + size / 2 + 1);
        }
        System.arraycopy(recent, at, recent, at + 1, size - at);
        recent[at] = value;
        size++;
    }

    private static long pack(int day, int n) {
        return (long) day << Integer.SIZE | n & 0xffffffffL;
    }

    private static int day(long packed) {
        return (int) (packed >> Integer.SIZE);
    }

    private static int n(long packed) {
        return (int) packed;
    }
}
