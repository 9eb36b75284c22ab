package org.caseledger.verifier.casefile;

import java.util.Set;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Remark;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/** Checks that the events are those of one case, from its beginning, in the order in which they were recorded, and without a gap. */
final class CaseOrder {
    private static final String AGGREGATE_TYPE = "Case";
    private static final Set<String> BEGINNINGS = Set.of("CaseRegistered", "CaseBroughtForward");

    private final CheckReport report;
    private @Nullable String aggregate;
    private int expected;
    private long lastPosition = -1;

    CaseOrder(CheckReport report) {
        this.report = report;
    }

    /** Sees that there is a folder of the next event. */
    void reach(int sequence) {
        if (sequence != expected) {
            report.broken(Statement.EVENTS_MISSING, expected, sequence - 1);
        }
        expected = sequence + 1;
    }

    /** Sees the event of the folder that was reached. */
    void follow(ProvedEvent event) {
        EventEntry entry = event.entry();
        int folder = expected - 1;
        if (entry.sequence() != folder) {
            broken(Statement.SEQUENCE_DIFFERS, entry.sequence());
        }
        if (!AGGREGATE_TYPE.equals(entry.aggregateType())) {
            broken(Statement.NOT_OF_A_CASE, String.valueOf(entry.aggregateType()));
        }
        if (aggregate == null) {
            aggregate = entry.aggregate();
        } else if (!aggregate.equals(entry.aggregate())) {
            broken(Statement.OF_ANOTHER_CASE, entry.aggregate(), aggregate);
        }
        if (BEGINNINGS.contains(entry.type()) != (folder == 0)) {
            broken(folder == 0 ? Statement.NO_BEGINNING : Statement.SECOND_BEGINNING, entry.type());
        }
        if (event.position() <= lastPosition) {
            broken(Statement.POSITION_FALLS, event.position(), lastPosition);
        }
        lastPosition = event.position();
    }

    private void broken(Statement what, Object... arguments) {
        report.broken(Statement.EVENT_DIFFERS, expected - 1, Remark.of(what, arguments));
    }
}
