package org.caseledger.query.spans;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.query.counts.CountCell;

/** What spans change in the count of their rows, and by which event: when they become known, and when they are known otherwise. */
final class SpanCells {
    private SpanCells() {}

    /** Of the events after one position, up to another; of a row that came and went with events of these, both. */
    static Stream<CountCell> of(List<Span> spans, long after, long upTo) {
        return spans.stream()
                .flatMap(span -> Stream.concat(
                        isWithin(span.since(), after, upTo) ? cells(span, span.since(), 1) : Stream.empty(),
                        isWithin(span.ended(), after, upTo) ? cells(span, span.ended(), -1) : Stream.empty()));
    }

    private static boolean isWithin(long position, long after, long upTo) {
        return position > after && position <= upTo;
    }

    private static Stream<CountCell> cells(Span span, long position, int n) {
        CountCell first = new CountCell(position, span.measure(), span.row().centre(), span.from(), n);
        return span.until() == Span.OPEN_DAY
                ? Stream.of(first)
                : Stream.of(
                        first,
                        new CountCell(position, span.measure(), span.row().centre(), span.until() + 1, -n));
    }
}
