package org.caseledger.query.daybook;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** The report as a file: a line for each period, of each part where parts were asked for. */
final class PeriodsTable {
    static final ListTable<FiguresOf.Line<Periods.Period>> TABLE =
            FiguresOf.in(ListTable.<Periods.Period>named("periods")
                    .column("period", Periods.Period::period)
                    .column("periodFrom", Periods.Period::from)
                    .column("periodTo", Periods.Period::to)
                    .column("registered", Periods.Period::registered)
                    .column("struckOff", Periods.Period::struckOff)
                    .column("resolved", Periods.Period::resolvedInPeriod)
                    .column("resolvedAgain", Periods.Period::resolvedAgainInPeriod)
                    .column("reopened", Periods.Period::reopenedInPeriod)
                    .column("resolvedOfRegistered", Periods.Period::resolvedOfRegistered)
                    .column("handedOver", Periods.Period::handedOver)
                    .column("disposalRatio", Periods.Period::disposalRatio)
                    .column("openAtStart", period -> period.reconciliation().openAtStart())
                    .column("openAtEnd", period -> period.reconciliation().openAtEnd()));

    private PeriodsTable() {}

    /** Of each part where parts were asked for, else of all together. */
    static Stream<FiguresOf.Line<Periods.Period>> lines(
            Periods periods, @Nullable String centre, @Nullable String district) {
        return periods.parts() == null
                ? lines(periods, periods.periods(), centre, district)
                : periods.parts().stream()
                        .flatMap(part -> lines(periods, part.periods(), part.centre(), part.district()));
    }

    private static Stream<FiguresOf.Line<Periods.Period>> lines(
            Periods periods, List<Periods.Period> of, @Nullable String centre, @Nullable String district) {
        return new FiguresOf(periods.asOf(), periods.position(), centre, district).lines(of.stream());
    }
}
