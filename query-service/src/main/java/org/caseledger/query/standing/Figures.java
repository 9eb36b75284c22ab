package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of each figure at each centre, on each of some days. Mutable while they are read. */
final class Figures {
    private final List<LocalDate> days;
    private final Map<Figure, Map<String, int[]>> counts = new EnumMap<>(Figure.class);

    /** @param days in their order */
    Figures(List<LocalDate> days) {
        this.days = days;
    }

    /** @param byCentre in the order of the days */
    void add(Figure figure, Map<String, int[]> byCentre) {
        Map<String, int[]> sums = counts.computeIfAbsent(figure, none -> new HashMap<>());
        byCentre.forEach((centre, more) -> sums.merge(centre, more, Figures::sum));
    }

    int on(LocalDate day, Figure figure, String centre) {
        int[] ofCentre = of(figure).get(centre);
        return ofCentre == null ? 0 : ofCentre[indexOf(day)];
    }

    /** Over all centres that were asked about, one that is not there yet as well. */
    int sum(LocalDate day, Figure figure) {
        int index = indexOf(day);
        return of(figure).values().stream()
                .mapToInt(ofCentre -> ofCentre[index])
                .sum();
    }

    private Map<String, int[]> of(Figure figure) {
        return counts.getOrDefault(figure, Map.of());
    }

    private int indexOf(LocalDate day) {
        return Collections.binarySearch(days, day);
    }

    private static int[] sum(int[] some, int... more) {
        int[] sums = some.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
        return sums;
    }
}
