package org.caseledger.query.spans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.query.counts.CountCell;

/** What an event changes in two counts of each kind: of the rows of its case, and of its case, which counts once while it has any. */
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
            touched.add(new KindAtCentre(row.kind(), row.centre()));
            add(row.kind().measure(), row.centre(), days.from(), days.until(), n);
        }
    }

    private void addCase(KindAtCentre one, Collection<DaysOfRow> rows, int n) {
        List<DaysOfRow> inOrder = rows.stream()
                .filter(days -> days.row().kind().equals(one.kind) && days.row().centre().equals(one.centre))
                .sorted(Comparator.comparingInt(DaysOfRow::from))
                .toList();
        int from = 0;
        int until = -1; // of those before
        for (DaysOfRow days : inOrder) {
            if (until < 0) {
                from = days.from();
                until = days.until();
            } else if (days.from() > until) {
                add(one.kind.measureOfCases(), one.centre, from, until, n);
                from = days.from();
                until = days.until();
            } else {
                until = Math.max(until, days.until());
            }
        }
        if (until >= 0) {
            add(one.kind.measureOfCases(), one.centre, from, until, n);
        }
    }

    private void add(int measure, String centre, int from, int until, int n) {
        differences.merge(new Place(measure, centre, from), n, Integer::sum);
        if (until != Span.OPEN_DAY) {
            differences.merge(new Place(measure, centre, until + 1), -n, Integer::sum);
        }
    }

    private List<CountCell> at(long position) {
        List<CountCell> cells = new ArrayList<>();
        differences.forEach((place, n) -> {
            if (n != 0) {
                cells.add(new CountCell(position, place.measure, place.centre, place.day, n));
            }
        });
        return cells;
    }

    private static Set<DaysOfRow> difference(Set<DaysOfRow> of, Set<DaysOfRow> without) {
        Set<DaysOfRow> rest = new HashSet<>(of);
        rest.removeAll(without);
        return rest;
    }

    private record KindAtCentre(RowKind kind, String centre) {}

    private record Place(int measure, String centre, int day) {}
}
