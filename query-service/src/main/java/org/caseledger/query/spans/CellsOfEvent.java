package org.caseledger.query.spans;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.query.counts.CountCell;

/** What an event changes in the counts of each kind: of the rows of its case and, where they are listed, of its case, which counts once while it has any. */
final class CellsOfEvent {
    private final Map<Place, Integer> differences = new LinkedHashMap<>();

    private CellsOfEvent() {}

    /**
     * @param before rows and their days as known before the event
     * @param after the same as known from it on
     */
    static List<CountCell> of(long position, Set<DaysOfRow> before, Set<DaysOfRow> after) {
        CellsOfEvent cells = new CellsOfEvent();
        Set<KindAtCentre> touched = new LinkedHashSet<>();
        cells.addRows(difference(after, before), 1, touched);
        cells.addRows(difference(before, after), -1, touched);
        for (KindAtCentre one : touched) {
            cells.addCase(one, after, 1);
            cells.addCase(one, before, -1);
        }
        return cells.at(position);
    }

    private void addRows(Set<DaysOfRow> rows, int n, Set<KindAtCentre> touched) {
        for (DaysOfRow days : rows) {
            RegisterRow row = days.row();
            if (row.kind().isListed()) {
                touched.add(new KindAtCentre(row.kind(), row.centre()));
            }
            add(row.kind().measure(), row.centre(), row.codes(), days.from(), days.until(), n);
        }
    }

    private void addCase(KindAtCentre one, Collection<DaysOfRow> rows, int n) {
        List<DaysOfRow> inOrder = rows.stream()
                .filter(days -> days.row().kind().equals(one.kind)
                        && days.row().centre().equals(one.centre))
                .sorted(Comparator.comparingInt(DaysOfRow::from))
                .toList();
        if (inOrder.isEmpty()) {
            return;
        }
        int from = inOrder.get(0).from();
        int until = inOrder.get(0).until();
        for (DaysOfRow days : inOrder) {
            if (days.from() > until) {
                add(one.kind.measureOfCases(), one.centre, 0, from, until, n);
                from = days.from();
            }
            until = Math.max(until, days.until());
        }
        add(one.kind.measureOfCases(), one.centre, 0, from, until, n);
    }

    private void add(int measure, String centre, long codes, int from, int until, int n) {
        differences.merge(new Place(measure, centre, from, codes), n, Integer::sum);
        if (until != Span.OPEN_DAY) {
            differences.merge(new Place(measure, centre, until + 1, codes), -n, Integer::sum);
        }
    }

    private List<CountCell> at(long position) {
        return differences.entrySet().stream()
                .flatMap(one -> one.getKey().changedBy(one.getValue(), position))
                .toList();
    }

    private static Set<DaysOfRow> difference(Set<DaysOfRow> of, Set<DaysOfRow> without) {
        Set<DaysOfRow> rest = new HashSet<>(of);
        rest.removeAll(without);
        return rest;
    }

    private record KindAtCentre(RowKind kind, String centre) {}

    private record Place(int measure, String centre, int day, long codes) {
        Stream<CountCell> changedBy(int n, long position) {
            return CountCell.of(position, measure, centre, day, codes, n);
        }
    }
}
