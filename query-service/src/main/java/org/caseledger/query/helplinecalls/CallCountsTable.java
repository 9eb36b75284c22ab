package org.caseledger.query.helplinecalls;

import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.query.lists.Table;

/** Calls by period as a file. */
final class CallCountsTable {
    static final Table<CallCounts.Period> TABLE = table();

    private CallCountsTable() {}

    private static Table<CallCounts.Period> table() {
        Table<CallCounts.Period> table = Table.<CallCounts.Period>named("helpline-call-counts")
                .column("period", CallCounts.Period::period)
                .column("periodFrom", CallCounts.Period::from)
                .column("periodTo", CallCounts.Period::to)
                .column("calls", period -> period.numbers().calls());
        for (CallClass one : CallClass.values()) {
            table = table.count(one, period -> period.numbers().byClass().getOrDefault(one, 0));
        }
        for (CallDisposition one : CallDisposition.values()) {
            table = table.count(one, period -> period.numbers().byDisposition().getOrDefault(one, 0));
        }
        return table.column("callsRouted", period -> period.numbers().routed())
                .column("callsTakenUp", period -> period.numbers().takenUp());
    }
}
