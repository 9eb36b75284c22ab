package org.caseledger.query.daybook;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** The report as a file: a line for each period, which says of which day it is and up to where the ledger was known. */
final class PeriodsTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("periods")
            .column("on", line -> line.periods().asOf())
            .column("position", line -> line.periods().position())
            .column("centre", Line::centre)
            .district("district", Line::district)
            .column("period", line -> line.period().period())
            .column("periodFrom", line -> line.period().from())
            .column("periodTo", line -> line.period().to())
            .column("registered", line -> line.period().registered())
            .column("struckOff", line -> line.period().struckOff())
            .column("resolved", line -> line.period().resolvedInPeriod())
            .column("resolvedAgain", line -> line.period().resolvedAgainInPeriod())
            .column("reopened", line -> line.period().reopenedInPeriod())
            .column("resolvedOfRegistered", line -> line.period().resolvedOfRegistered())
            .column("handedOver", line -> line.period().handedOver())
            .column("disposalRatio", line -> line.period().disposalRatio())
            .column("openAtStart", line -> line.period().reconciliation().openAtStart())
            .column("openAtEnd", line -> line.period().reconciliation().openAtEnd());

    /** @param centre the only one that counts; absent for all that the caller sees, as is the district */
    record Line(
            Periods periods,
            Periods.Period period,
            @Nullable String centre,
            @Nullable String district) {}

    private PeriodsTable() {}

    /** Of each part where parts were asked for, else of all together. */
    static Stream<Line> lines(Periods periods, @Nullable String centre, @Nullable String district) {
        return periods.parts() == null
                ? lines(periods, periods.periods(), centre, district)
                : periods.parts().stream()
                        .flatMap(part -> lines(periods, part.periods(), part.centre(), part.district()));
    }

    private static Stream<Line> lines(
            Periods periods, List<Periods.Period> of, @Nullable String centre, @Nullable String district) {
        return of.stream().map(period -> new Line(periods, period, centre, district));
    }
}
