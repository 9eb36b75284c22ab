package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.caseledger.query.listing.ListTable;
import org.caseledger.service.clock.LedgerClock;

/** What changed last as a file: a line for each centre where an entry changes a figure. */
final class LatestChangesTable {
    static final ListTable<Line> TABLE = Figure.changed(
            ListTable.<Line>named("latest-changes")
                    .column("position", line -> line.entry().position())
                    .column(
                            "recordedOn",
                            line -> LocalDate.ofInstant(line.entry().recordedAt(), LedgerClock.ZONE))
                    .label("entry", line -> line.entry().entry()),
            Line::change);

    record Line(LatestChange entry, StandingDifference.AtCentre change) {}

    private LatestChangesTable() {}

    static Stream<Line> lines(LatestChange change) {
        return change.changes().stream().map(atCentre -> new Line(change, atCentre));
    }
}
