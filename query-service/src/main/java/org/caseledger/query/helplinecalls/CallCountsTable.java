package org.caseledger.query.helplinecalls;

import java.util.stream.Stream;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** Calls by period as a file: a line for each, which says what calls alone count. Each call has one class and one disposition. */
final class CallCountsTable {
    static final ListTable<FiguresOf.Line<Line>> TABLE = FiguresOf.in(table()).without("on");

    /** @param of the calls that are counted */
    record Line(CallFilter of, CallCounts.Period period) {
        CallCounts.Numbers numbers() {
            return period.numbers();
        }
    }

    private CallCountsTable() {}

    static Stream<Line> lines(CallCounts counts) {
        return counts.periods().stream().map(period -> new Line(counts.of(), period));
    }

    private static ListTable<Line> table() {
        ListTable<Line> table = ListTable.<Line>named("helpline-call-counts")
                .code("helpline", line -> line.of().source())
                .code("callClass", line -> line.of().callClass())
                .code("callDisposition", line -> line.of().disposition())
                .flagIfKnown("takenUp", line -> line.of().takenUp())
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
