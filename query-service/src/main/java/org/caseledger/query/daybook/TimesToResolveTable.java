package org.caseledger.query.daybook;

import org.caseledger.query.distributions.Buckets;
import org.caseledger.query.distributions.SpreadColumns;
import org.caseledger.query.lists.Table;

/** The report as a file: a line for each period. */
final class TimesToResolveTable {
    static final Table<TimesToResolve.Period> TABLE = SpreadColumns.with(
                    Table.<TimesToResolve.Period>named("time-to-resolve")
                            .column("period", TimesToResolve.Period::period)
                            .column("periodFrom", TimesToResolve.Period::from)
                            .column("periodTo", TimesToResolve.Period::to),
                    Buckets.OF_RESOLVING,
                    TimesToResolve.Period::resolved)
            .column("untimed", TimesToResolve.Period::untimed);

    private TimesToResolveTable() {}
}
