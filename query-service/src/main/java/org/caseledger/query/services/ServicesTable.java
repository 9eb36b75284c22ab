package org.caseledger.query.services;

import java.util.Arrays;
import java.util.stream.Stream;
import org.caseledger.events.Code;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** The report as a file: a line for each period, count, and service or reason that was counted. */
final class ServicesTable {
    static final ListTable<FiguresOf.Line<Line>> TABLE = FiguresOf.in(ListTable.<Line>named("services")
            .column("period", line -> line.period().period())
            .column("periodFrom", line -> line.period().from())
            .column("periodTo", line -> line.period().to())
            .code("counted", Line::count)
            .code("serviceOrReason", Line::by)
            .column("howMany", Line::n));

    private ServicesTable() {}

    static Stream<Line> lines(ServicesReport report) {
        return report.periods().stream()
                .flatMap(period -> Arrays.stream(ServiceCount.values()).flatMap(count -> lines(period, count)));
    }

    private static Stream<Line> lines(ServicesReport.Period period, ServiceCount count) {
        Tallies.Tally tally = period.of(count);
        return Arrays.stream(count.by())
                .filter(code -> tally.by().getOrDefault(code.code(), 0) > 0)
                .map(code -> new Line(period, count, code, tally.by().getOrDefault(code.code(), 0)));
    }

    record Line(ServicesReport.Period period, ServiceCount count, Code by, int n) {}
}
