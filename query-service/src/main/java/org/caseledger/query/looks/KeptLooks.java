package org.caseledger.query.looks;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;

/** Of which months the looks are here: a month that is not, or not whole, would be told as if nobody had looked. */
@Component
public final class KeptLooks {
    private final LogReader log;
    private final AccessMonths months;

    KeptLooks(LogReader log, AccessMonths months) {
        this.log = log;
        this.months = months;
    }

    /** The last of these months, with both ends, whose looks were dropped, as the ledger says. */
    public Optional<YearMonth> lastDropped(YearMonth first, YearMonth last) {
        return all(AccessLogDropped.class).stream()
                .map(dropped -> YearMonth.parse(dropped.month()))
                .filter(among(first, last))
                .max(Comparator.naturalOrder());
    }

    /**
     * Of these months, with both ends, those of which fewer looks are here than the ledger has sealed, in their order: as after the looks alone
     * were restored from an older copy. What else was changed in one {@code verify} finds.
     */
    public List<YearMonth> cut(YearMonth first, YearMonth last) {
        Set<String> dropped =
                all(AccessLogDropped.class).stream().map(AccessLogEvent::month).collect(Collectors.toSet());
        return all(AccessLogSealed.class).stream()
                .filter(month -> !dropped.contains(month.month()))
                .filter(month -> among(first, last).test(YearMonth.parse(month.month())))
                .filter(this::isCut)
                .map(month -> YearMonth.parse(month.month()))
                .sorted()
                .toList();
    }

    private boolean isCut(AccessLogSealed month) {
        LogReader looks = new LogReader(months.log(YearMonth.parse(month.month())));
        return month.size() - 1 > looks.head().position();
    }

    private static Predicate<YearMonth> among(YearMonth first, YearMonth last) {
        return month -> !month.isBefore(first) && !month.isAfter(last);
    }

    private <E extends AccessLogEvent> List<E> all(Class<E> type) {
        return log.events(AccessLogEvent.AGGREGATE, 0).stream()
                .filter(event -> event.type().equals(EventTypes.nameOf(type)))
                .map(event -> read(event, type))
                .toList();
    }

    private static <E> E read(LogEvent event, Class<E> type) {
        return LedgerJson.mapper().readValue(event.payload(), type);
    }
}
