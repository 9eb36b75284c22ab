package org.caseledger.query.counts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What changes in a count from each day on; a few kilobytes for some years, however many cases. */
final class DailyDifferences {
    private static final int SLACK = 128;

    private int first;
    private int[] differences = new int[0];

    void add(int day, int n) {
        if (differences.length == 0) {
            first = day;
        }
        if (day < first) {
            int[] wider = new int[differences.length + first - day + SLACK];
            int moved = wider.length - differences.length;
            System.arraycopy(differences, 0, wider, moved, differences.length);
            differences = wider;
            first -= moved;
        } else if (day - first >= differences.length) {
            differences = Arrays.copyOf(differences, day - first + SLACK);
        }
        differences[day - first] += n;
    }

    /** Those that are none left out. */
    Map<Integer, Integer> byDay() {
        Map<Integer, Integer> byDay = new HashMap<>();
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] != 0) {
                byDay.put(first + i, differences[i]);
            }
        }
        return byDay;
    }

    int until(int day) {
        int sum = 0;
        int end = Math.min(day - first, differences.length - 1);
        for (int i = 0; i <= end; i++) {
            sum += differences[i];
        }
        return sum;
    }
}
