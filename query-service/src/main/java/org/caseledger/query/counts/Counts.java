package org.caseledger.query.counts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts of every measure, centre and day as known at one position. */
public final class Counts {
    private final Map<Integer, Map<Integer, DailyDifferences>> byMeasure = new HashMap<>();
    /** Each that is among those of any measure: whoever asks about some of them asks for all. */
    private final Set<Integer> centres = new HashSet<>();

    private long position;

    private Counts(long position) {
        this.position = position;
    }

    /** Before the first event. */
    public static Counts none() {
        return new Counts(-1);
    }

    /** Adds what is stored of the events up to another position, or takes it away again. */
    synchronized void moveTo(long other, CountPages pages, IntPredicate measures) {
        int sign = other < position ? -1 : 1;
        pages.forEach(Math.min(other, position), Math.max(other, position), (at, measure, centre, day, n) -> {
            if (measures.test(measure)) {
                add(measure, centre, day, sign * n);
            }
        });
        position = other;
    }

    /** Takes the least memory from here on. */
    public synchronized void settle() {
        byMeasure.values().forEach(byCentre -> byCentre.values().forEach(DailyDifferences::settle));
    }

    /** @param each is given what changes in each measure, by the number of the centre */
    synchronized void forEachSettled(BiConsumer<Integer, Map<Integer, SettledDays>> each) {
        byMeasure.forEach((measure, byCentre) -> {
            Map<Integer, SettledDays> settled = new TreeMap<>();
            byCentre.forEach((centre, differences) -> settled.put(centre, differences.settled()));
            each.accept(measure, settled);
        });
    }

    /** What {@link #forEachSettled} gave. */
    static Counts of(long position, Map<Integer, Map<Integer, SettledDays>> byMeasure) {
        Counts counts = new Counts(position);
        byMeasure.forEach((measure, settled) -> {
            Map<Integer, DailyDifferences> byCentre = new HashMap<>();
            settled.forEach((centre, days) -> byCentre.put(centre, DailyDifferences.of(days)));
            counts.centres.addAll(settled.keySet());
            counts.byMeasure.put(measure, byCentre);
        });
        return counts;
    }

    /** Of some measures, to be moved to another position. */
    synchronized Counts copy(IntPredicate measures) {
        Counts copy = new Counts(position);
        copy.centres.addAll(centres);
        byMeasure.forEach((measure, byCentre) -> {
            if (measures.test(measure)) {
                Map<Integer, DailyDifferences> copied = new HashMap<>();
                byCentre.forEach((centre, differences) -> copied.put(centre, differences.copy()));
                copy.byMeasure.put(measure, copied);
            }
        });
        return copy;
    }

    /** What events up to this position changed since. */
    public synchronized void add(CountCells cells, long upTo) {
        cells.forEach((page, packed, codes) -> {
            if (!CountCell.isCrossed(page)) {
                add(
                        CountCell.measure(packed),
                        CountCell.centreNumber(packed),
                        CountCell.day(packed),
                        CountCell.n(packed));
            }
        });
        position = upTo;
    }

    /** Rows of these centres on each of these epoch days. */
    public synchronized Answer on(int measure, Predicate<String> centres, int... days) {
        int[] counts = new int[days.length];
        forEach(measure, centres, (centre, differences) -> {
            for (int i = 0; i < days.length; i++) {
                counts[i] += differences.until(days[i]);
            }
        });
        return new Answer(position, counts);
    }

    /** As known at which. */
    public synchronized long position() {
        return position;
    }

    /**
     * By centre, the rows that became so on a day from the first to the last of these, less those that ceased to be.
     *
     * @param first an epoch day
     * @param last such a day
     */
    public synchronized Map<String, Integer> between(int measure, Predicate<String> centres, int first, int last) {
        Map<String, Integer> rows = new HashMap<>();
        forEach(
                measure,
                centres,
                (centre, differences) -> rows.put(centre, differences.until(last) - differences.until(first - 1)));
        return rows;
    }

    /** What changes in the rows of these centres from each epoch day on, up to one. */
    public synchronized Changes changes(int[] measures, Predicate<String> centres, int until) {
        Map<Integer, SortedMap<Integer, Integer>> changes = new HashMap<>();
        for (int measure : measures) {
            SortedMap<Integer, Integer> byDay = new TreeMap<>();
            forEach(
                    measure,
                    centres,
                    (centre, differences) ->
                            differences.byDay().forEach((day, n) -> byDay.merge(day, n, Integer::sum)));
            byDay.tailMap(until + 1).clear();
            changes.put(measure, byDay);
        }
        return new Changes(position, changes);
    }

    /** Rows of each measure at each of these centres that ever had one, on each of these epoch days, which ascend. */
    public synchronized ByCentre byCentre(int[] measures, Predicate<String> centres, int[] days) {
        Map<Integer, Map<String, int[]>> rows = new HashMap<>();
        for (int measure : measures) {
            Map<String, int[]> atCentres = new HashMap<>();
            forEach(measure, centres, (centre, differences) -> atCentres.put(centre, differences.until(days)));
            rows.put(measure, atCentres);
        }
        return new ByCentre(position, rows);
    }

    /** The first count of a day that is another in these. */
    public synchronized Optional<String> difference(Counts others) {
        return Stream.concat(byMeasure.keySet().stream(), others.byMeasure.keySet().stream())
                .flatMap(measure -> Stream.concat(of(measure).keySet().stream(), others.of(measure).keySet().stream())
                        .filter(centre -> !daily(measure, centre).equals(others.daily(measure, centre)))
                        .map(centre ->
                                "measure %d of %s is counted otherwise".formatted(measure, SpeltCentre.centre(centre))))
                .findFirst();
    }

    private void forEach(int measure, Predicate<String> centres, BiConsumer<String, DailyDifferences> each) {
        of(measure).forEach((number, differences) -> {
            String centre = SpeltCentre.centre(number);
            if (centres.test(centre)) {
                each.accept(centre, differences);
            }
        });
    }

    private Map<Integer, DailyDifferences> of(int measure) {
        return byMeasure.getOrDefault(measure, Map.of());
    }

    private Map<Integer, Integer> daily(int measure, int centre) {
        DailyDifferences differences = of(measure).get(centre);
        return differences == null ? Map.of() : differences.byDay();
    }

    /** Those that ever had a row of any measure. */
    public synchronized Set<String> centres() {
        return centres.stream().map(SpeltCentre::centre).collect(Collectors.toSet());
    }

    private void add(int measure, int centre, int day, int n) {
        byMeasure
                .computeIfAbsent(measure, m -> new HashMap<>())
                .computeIfAbsent(centre, this::firstOf)
                .add(day, n);
    }

    private DailyDifferences firstOf(int centre) {
        centres.add(centre);
        return new DailyDifferences();
    }

    /** @param position as known at which */
    @SuppressWarnings("ArrayRecordComponent") // numbers on their way out, never compared as a value
    public record Answer(long position, int[] counts) {}

    /**
     * @param position as known at which
     * @param byMeasure by epoch day; days without a change are left out
     */
    public record Changes(long position, Map<Integer, SortedMap<Integer, Integer>> byMeasure) {}

    /**
     * @param position as known at which
     * @param byMeasure by centre, in the order of the days
     */
    public record ByCentre(long position, Map<Integer, Map<String, int[]>> byMeasure) {}
}
