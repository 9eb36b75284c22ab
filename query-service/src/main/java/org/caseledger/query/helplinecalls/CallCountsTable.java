package org.caseledger.query.helplinecalls;

import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** Calls by period as a file: a line for each. Each call has one class and one disposition. */
final class CallCountsTable {
    static final ListTable<FiguresOf.Line<CallCounts.Period>> TABLE =
            FiguresOf.in(table()).without("on");

    private CallCountsTable() {}

    private static ListTable<CallCounts.Period> table() {
        ListTable<CallCounts.Period> table = ListTable.<CallCounts.Period>named("helpline-call-counts")
                .column("period", CallCounts.Period::period)
                .column("periodFrom", CallCounts.Period::from)
                .column("periodTo", CallCounts.Period::to)
                .column("calls", line -> line.numbers().calls());
        for (CallClass one : CallClass.values()) {
            table = table.count(
                    "callClass", one, line -> line.numbers().byClass().getOrDefault(one, 0));
        }
        for (CallDisposition one : CallDisposition.values()) {
            table = table.count(
                    "callDisposition",
                    one,
                    line -> line.numbers().byDisposition().getOrDefault(one, 0));
        }
        return table.column("callsRouted", line -> line.numbers().routed())
                .column("callsTakenUp", line -> line.numbers().takenUp());
    }
}
