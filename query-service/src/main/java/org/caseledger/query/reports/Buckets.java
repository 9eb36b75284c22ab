package org.caseledger.query.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Ranges of days, each beginning where the one before it ends; named {@code 0-7}, {@code 31+}. */
public final class Buckets {
    /** From registration to resolution. */
    public static final Buckets OF_RESOLVING = new Buckets(0, 8, 16, 31, 61, 91);
    /** From the day something happened to the day it was recorded. */
    public static final Buckets OF_RECORDING = new Buckets(0, 1, 2, 4, 8, 31);

    private final NavigableMap<Integer, String> names = new TreeMap<>();

    /** @param firsts first day of each, ascending from 0 */
    private Buckets(int... firsts) {
        for (int i = 0; i < firsts.length; i++) {
            int first = firsts[i];
            names.put(first, i + 1 == firsts.length ? first + "+" : name(first, firsts[i + 1] - 1));
        }
    }

    private static String name(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    /** In their order. */
    List<String> names() {
        return List.copyOf(names.values());
    }

    /** Every bucket, also one without a case. */
    Map<String, Integer> count(NavigableMap<Integer, Integer> counts) {
        Map<String, Integer> buckets = new LinkedHashMap<>();
        names.values().forEach(name -> buckets.put(name, 0));
        counts.forEach((days, n) -> {
            Map.Entry<Integer, String> bucket = names.floorEntry(days);
            buckets.merge((bucket == null ? names.firstEntry() : bucket).getValue(), n, Integer::sum);
        });
        return buckets;
    }
}
