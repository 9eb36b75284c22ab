package org.caseledger.query.looks;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;

/** Of which months the looks are no longer kept, as the ledger says. */
@Component
public final class DroppedLooks {
    private final LogReader log;

    DroppedLooks(LogReader log) {
        this.log = log;
    }

    /** The last of these months, with both ends, whose looks were dropped. */
    public Optional<YearMonth> lastAmong(YearMonth first, YearMonth last) {
        return log.events(AccessLogEvent.AGGREGATE, 0).stream()
                .filter(event -> event.type().equals(EventTypes.nameOf(AccessLogDropped.class)))
                .map(event -> YearMonth.parse(LedgerJson.mapper()
                        .readValue(event.payload(), AccessLogDropped.class)
                        .month()))
                .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                .max(Comparator.naturalOrder());
    }
}
