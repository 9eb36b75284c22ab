package org.caseledger.query.counts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What changes in a count from each day on: two numbers for each day that changes it, however many cases, and none for the days between. */
final class DailyDifferences {
    private static final int SLACK = 4;

    /** In their order. */
    private int[] days = new int[0];

    private int[] differences = new int[0];
    private int size;

    DailyDifferences copy() {
        DailyDifferences copy = new DailyDifferences();
        copy.days = Arrays.copyOf(days, size);
        copy.differences = Arrays.copyOf(differences, size);
        copy.size = size;
        return copy;
    }

    void add(int day, int n) {
        int at = Arrays.binarySearch(days, 0, size, day);
        if (at < 0) {
            at = -at - 1;
            insert(at, day);
        }
        differences[at] += n;
    }

    /** Those that are none left out. */
    Map<Integer, Integer> byDay() {
        Map<Integer, Integer> byDay = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (differences[i] != 0) {
                byDay.put(days[i], differences[i]);
            }
        }
        return byDay;
    }

    /** @param ascending days in their order */
    int[] until(int[] ascending) {
        int[] counts = new int[ascending.length];
        int sum = 0;
        int next = 0;
        for (int i = 0; i < ascending.length; i++) {
            for (; next < size && days[next] <= ascending[i]; next++) {
                sum += differences[next];
            }
            counts[i] = sum;
        }
        return counts;
    }

    int until(int day) {
        int sum = 0;
        for (int i = 0; i < size && days[i] <= day; i++) {
            sum += differences[i];
        }
        return sum;
    }

    private void insert(int at, int day) {
        if (size == days.length) {
            int more = size + size / 2 + SLACK;
            days = Arrays.copyOf(days, more);
            differences = Arrays.copyOf(differences, more);
        }
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(differences, at, differences, at + 1, size - at);
        days[at] = day;
        differences[at] = 0;
        size++;
    }
}
