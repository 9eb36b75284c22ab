package org.caseledger.query.counts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts of some measures at each centre on some days, as known at an earlier position: summed while cells are read, so that nothing is kept of
 * the days between.
 */
final class CountedDays {
    private static final int NOT_ASKED = -1;

    private final int[] days;
    private final int[] measures;
    /** Places in the list of measures. */
    private final int[] places = new int[CountCell.LAST_MEASURE + 1];

    private final Map<Integer, int[][]> byCentre = new HashMap<>();

    private CountedDays(int[] measures, int... days) {
        this.measures = measures;
        this.days = days;
        Arrays.fill(places, NOT_ASKED);
        for (int place = 0; place < measures.length; place++) {
            places[measures[place]] = place;
        }
    }

    /**
     * @param known counts of another position, to which those of the events between are added, or from which they are taken away
     * @param days in their order
     */
    static Counts.ByCentre at(
            long position,
            Counts.ByCentre known,
            CountPages pages,
            int[] measures,
            Predicate<String> centres,
            int... days) {
        CountedDays counted = new CountedDays(measures, days);
        counted.begin(known);
        int sign = position < known.position() ? -1 : 1;
        pages.forEach(
                Math.min(position, known.position()),
                Math.max(position, known.position()),
                (at, measure, centre, day, n) -> counted.add(measure, centre, day, sign * n));
        return new Counts.ByCentre(position, counted.byMeasure(centres));
    }

    private void begin(Counts.ByCentre counts) {
        counts.byMeasure()
                .forEach((measure, byCentre) -> byCentre.forEach(
                        (centre, onDays) -> rowsAt(SpeltCentre.number(centre))[places[measure]] = differences(onDays)));
    }

    private void add(int measure, int centre, int day, int n) {
        int place = places[measure];
        if (place != NOT_ASKED && day <= days[days.length - 1]) {
            rowsAt(centre)[place][firstFrom(day)] += n;
        }
    }

    private int[][] rowsAt(int centre) {
        return byCentre.computeIfAbsent(centre, none -> new int[measures.length][days.length]);
    }

    /** Index of the first of the days that has what changes on a day; the same day may be asked for twice. */
    private int firstFrom(int day) {
        int found = Arrays.binarySearch(days, day);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && days[found - 1] == day) {
            found--;
        }
        return found;
    }

    private Map<Integer, Map<String, int[]>> byMeasure(Predicate<String> centres) {
        Map<Integer, Map<String, int[]>> byMeasure = new HashMap<>();
        for (int measure : measures) {
            Map<String, int[]> atCentres = new HashMap<>();
            byCentre.forEach((number, rows) -> {
                String centre = SpeltCentre.centre(number);
                if (centres.test(centre)) {
                    atCentres.put(centre, sums(rows[places[measure]]));
                }
            });
            byMeasure.put(measure, atCentres);
        }
        return byMeasure;
    }

    private static int[] differences(int... sums) {
        int[] differences = sums.clone();
        for (int i = sums.length - 1; i > 0; i--) {
            differences[i] -= sums[i - 1];
        }
        return differences;
    }

    private static int[] sums(int... differences) {
        int[] sums = differences.clone();
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums;
    }
}
