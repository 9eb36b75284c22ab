package org.caseledger.query.standing;

import java.util.stream.Stream;
import org.caseledger.query.casehistory.EventColumns;
import org.caseledger.query.casehistory.EventSummary;
import org.caseledger.query.listing.ListTable;

/** Entries that make two answers differ, as a file: a line for each centre where one changes a figure. */
final class StandingDifferencesTable {
    static final ListTable<Line> TABLE =
            Figure.changed(EventColumns.with(ListTable.<Line>named("standing-differences"), Line::event), Line::change);

    record Line(EventSummary event, StandingDifference.AtCentre change) {}

    private StandingDifferencesTable() {}

    static Stream<Line> lines(StandingDifference difference) {
        return difference.changes().stream().map(change -> new Line(difference.event(), change));
    }
}
