package org.caseledger.query.helplinecalls;

import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.query.listing.ListTable;

/** Calls by period as a file: a line for each, which says up to where the ledger was known. Each call has one class and one disposition. */
final class CallCountsTable {
    static final ListTable<Line> TABLE = table();

    record Line(CallCounts counts, CallCounts.Period period) {
        private CallCounts.Numbers numbers() {
            return period.numbers();
        }
    }

    private CallCountsTable() {}

    private static ListTable<Line> table() {
        ListTable<Line> table = ListTable.<Line>named("helpline-call-counts")
                .column("position", line -> line.counts().position())
                .column("period", line -> line.period().period())
                .column("periodFrom", line -> line.period().from())
                .column("periodTo", line -> line.period().to())
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
