package org.caseledger.query.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caseledger.query.counts.Counts;
import org.jspecify.annotations.Nullable;

/** Rows of all registers that are kept: counted, listed, and with the records of their cases. */
record KeptRows(KeptCounts counts, SpanList spans, CaseRecords records) {
    /** To read the cells of so many events takes as long as to read one span. */
    private static final int EVENTS_FOR_A_SPAN = 60;

    /** From cells or from spans, whichever are fewer to read. */
    Counted count(SpanQuery query, int measureOfCases) {
        Counted newest = count(counts.newest(), query, measureOfCases);
        if (newest != null) {
            return newest;
        }
        if (areSpansFewer(query)) {
            return spans.count(List.of(query));
        }
        int[] measures = {query.kind().measure(), measureOfCases};
        Counts.ByCentre then = counts.byCentre(query.moment().position(), measures, query::takes, query.day());
        return new Counted(sum(then, measures[0]), sum(then, measures[1]));
    }

    private static int sum(Counts.ByCentre rows, int measure) {
        return Objects.requireNonNull(rows.byMeasure().get(measure)).values().stream()
                .mapToInt(onDay -> onDay[0])
                .sum();
    }

    /** Spans are read with a row each, of which there were some as many as now. */
    private boolean areSpansFewer(SpanQuery query) {
        int rows = on(counts.newest(), query.kind().measure(), query).counts()[0];
        return counts.eventsToRead(query.moment().position()) > (long) EVENTS_FOR_A_SPAN * rows;
    }

    /** Absent where these counts are of another position. */
    private static @Nullable Counted count(Counts counts, SpanQuery query, int measureOfCases) {
        Counts.Answer rows = on(counts, query.kind().measure(), query);
        Counts.Answer cases = on(counts, measureOfCases, query);
        long position = query.moment().position();
        return rows.position() == position && cases.position() == position
                ? new Counted(rows.counts()[0], cases.counts()[0])
                : null;
    }

    private static Counts.Answer on(Counts counts, int measure, SpanQuery query) {
        return counts.on(measure, query::takes, query.day());
    }

    List<RowCount> byCentre(List<SpanQuery> queries, long position) {
        Counts newest = counts.newest();
        if (newest.position() == position) {
            List<RowCount> counted = byCentre(queries, newest);
            if (newest.position() == position) { // no event came while it was read
                return counted;
            }
        }
        int[] measures =
                queries.stream().mapToInt(query -> query.kind().measure()).toArray();
        return byCentre(queries, counts.knownAt(position, measures));
    }

    private static List<RowCount> byCentre(List<SpanQuery> queries, Counts counts) {
        List<RowCount> rows = new ArrayList<>();
        for (SpanQuery query : queries) {
            counts.between(query.kind().measure(), query::takes, query.firstDue(), query.lastDue())
                    .forEach((centre, n) -> {
                        if (n > 0) {
                            rows.add(new RowCount(query.kind(), centre, n));
                        }
                    });
        }
        return rows;
    }
}
