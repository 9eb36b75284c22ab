package org.caseledger.query.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whether values seen tell values hidden: the G-test of both, with its degrees of freedom estimated from the same values shuffled. Values
 * that each stand once tell nothing, however many there are.
 */
final class Association {
    /** Far beyond chance among some ten thousand pairs tried: one in a thousand million. */
    private static final double BEYOND_CHANCE = 6;

    private static final int SHUFFLES = 20;

    private Association() {}

    static boolean tells(List<String> seen, List<String> hidden) {
        int[] a = coded(seen);
        int[] b = coded(hidden);
        int rows = distinct(a);
        int columns = distinct(b);
        if (rows < 2 || columns < 2 || rows == a.length || columns == b.length) {
            return false;
        }
        double found = g(a, rows, b, columns);
        Random random = new Random(7);
        double byChance = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            shuffle(a, random);
            byChance += g(a, rows, b, columns) / SHUFFLES;
            if (i == 0 && found < byChance * 1.05) {
                return false;
            }
        }
        double freedom = Math.max(1, byChance);
        // Wilson and Hilferty: the cube root of chi-square over its freedom is nearly normal
        double spread = 2 / (9 * freedom);
        return (Math.cbrt(found / freedom) - (1 - spread)) / Math.sqrt(spread) > BEYOND_CHANCE;
    }

    private static double g(int[] a, int rows, int[] b, int columns) {
        int[] both = new int[rows * columns];
        int[] ofA = new int[rows];
        int[] ofB = new int[columns];
        for (int i = 0; i < a.length; i++) {
            both[a[i] * columns + b[i]]++;
            ofA[a[i]]++;
            ofB[b[i]]++;
        }
        double sum = 0;
        for (int i = 0; i < both.length; i++) {
            if (both[i] > 0) {
                sum += both[i] * Math.log((double) both[i] * a.length / ((double) ofA[i / columns] * ofB[i % columns]));
            }
        }
        return 2 * sum;
    }

    private static void shuffle(int[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    private static int[] coded(List<String> values) {
        Map<String, Integer> codes = new HashMap<>();
        return values.stream()
                .mapToInt(value -> {
                    int fresh = codes.size();
                    return codes.computeIfAbsent(value, v -> fresh);
                })
                .toArray();
    }

    private static int distinct(int[] codes) {
        int most = -1;
        for (int code : codes) {
            most = Math.max(most, code);
        }
        return most + 1;
    }
}
