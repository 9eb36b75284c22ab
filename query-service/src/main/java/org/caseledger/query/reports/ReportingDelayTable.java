package org.caseledger.query.reports;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** The report as a file: a line for each period and group of events with an entry. */
final class ReportingDelayTable {
    static final ListTable<FiguresOf.Line<Line>> TABLE = FiguresOf.in(SpreadColumns.with(
            ListTable.<Line>named("reporting-delay")
                    .column("period", line -> line.period().period())
                    .column("periodFrom", line -> line.period().from())
                    .column("periodTo", line -> line.period().to())
                    .code("eventGroup", Line::group),
            Buckets.OF_RECORDING,
            Line::delay));

    private ReportingDelayTable() {}

    static Stream<Line> lines(ReportingDelay report) {
        return report.periods().stream()
                .flatMap(period -> Arrays.stream(EventGroup.values())
                        .filter(group -> period.groups().containsKey(group.code()))
                        .map(group -> new Line(period, group)));
    }

    record Line(ReportingDelay.Period period, EventGroup group) {
        DayCounts.Spread delay() {
            return Objects.requireNonNull(period.groups().get(group.code()));
        }
    }
}
