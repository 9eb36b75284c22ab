package org.caseledger.query.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** What each event changed in the counts of one day. */
public final class ChangesOfDay {
    private final Predicate<String> centres;
    private final TreeMap<Long, Map<String, Map<Integer, Integer>>> byPosition = new TreeMap<>();

    private ChangesOfDay(Predicate<String> centres) {
        this.centres = centres;
    }

    /**
     * @param position of the event
     * @param byMeasure without those that it left as they were
     */
    public record Change(long position, String centre, Map<Integer, Integer> byMeasure) {}

    /**
     * By the events after one position, up to another, in their order.
     *
     * @param day an epoch day
     */
    public static List<Change> between(
            long after, long upTo, CountPages pages, IntPredicate measures, Predicate<String> centres, int day) {
        ChangesOfDay changes = new ChangesOfDay(centres);
        pages.forEach(after, upTo, (position, measure, centre, from, n) -> {
            if (from <= day && measures.test(measure)) {
                changes.add(position, measure, SpeltCentre.centre(centre), n);
            }
        });
        return changes.inOrder();
    }

    private void add(long position, int measure, String centre, int n) {
        if (centres.test(centre)) {
            byPosition
                    .computeIfAbsent(position, none -> new TreeMap<>())
                    .computeIfAbsent(centre, none -> new HashMap<>())
                    .merge(measure, n, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    private List<Change> inOrder() {
        List<Change> changes = new ArrayList<>();
        byPosition.forEach((position, byCentre) -> byCentre.forEach((centre, byMeasure) -> {
            if (!byMeasure.isEmpty()) {
                changes.add(new Change(position, centre, byMeasure));
            }
        }));
        return changes;
    }
}
