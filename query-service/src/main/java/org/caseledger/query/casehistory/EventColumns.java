package org.caseledger.query.casehistory;

import java.time.LocalDate;
import java.util.function.Function;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.ListTable;
import org.caseledger.service.clock.LedgerClock;

/** An event in a file. */
public final class EventColumns {
    private EventColumns() {}

    public static <T> ListTable<T> with(ListTable<T> table, Function<T, EventSummary> event) {
        return table.column("position", line -> event.apply(line).position())
                .column(
                        "recordedOn",
                        line -> LocalDate.ofInstant(event.apply(line).recordedAt(), LedgerClock.ZONE))
                .column("happenedOn", line -> event.apply(line).occurredOn())
                .label("entry", line -> label(event.apply(line)))
                .column("recordedBy", line -> event.apply(line).by())
                .column("caseId", line -> event.apply(line).caseId());
    }

    private static Label label(EventSummary event) {
        return new Label(event.type(), event.meaning().en(), event.meaning().hi());
    }
}
