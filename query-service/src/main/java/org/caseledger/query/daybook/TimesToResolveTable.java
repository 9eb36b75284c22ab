package org.caseledger.query.daybook;

import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;
import org.caseledger.query.reports.Buckets;
import org.caseledger.query.reports.SpreadColumns;

/** The report as a file: a line for each period. */
final class TimesToResolveTable {
    static final ListTable<FiguresOf.Line<TimesToResolve.Period>> TABLE = FiguresOf.in(SpreadColumns.with(
                    ListTable.<TimesToResolve.Period>named("time-to-resolve")
                            .column("period", TimesToResolve.Period::period)
                            .column("periodFrom", TimesToResolve.Period::from)
                            .column("periodTo", TimesToResolve.Period::to),
                    Buckets.OF_RESOLVING,
                    TimesToResolve.Period::resolved)
            .column("untimed", TimesToResolve.Period::untimed));

    private TimesToResolveTable() {}
}
