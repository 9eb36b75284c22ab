package org.caseledger.command.accesslog;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.WholeMonth;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each month of the access ledger once it is over, and has its size and root recorded. */
final class ClosedMonths {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedMonths.class);

    private final LogReader log;
    private final AccessMonths months;
    private final Ledger ledger;
    private final LedgerClock clock;
    private final Duration rest;
    private final Consumer<SealAccessLog> gateway;

    ClosedMonths(
            LogReader log,
            AccessMonths months,
            Ledger ledger,
            LedgerClock clock,
            Duration rest,
            Consumer<SealAccessLog> gateway) {
        this.log = log;
        this.months = months;
        this.ledger = ledger;
        this.clock = clock;
        this.rest = rest;
        this.gateway = gateway;
    }

    /** One that cannot be read, or is not whole, leaves none of the others open to be changed unnoticed. */
    void seal() {
        Instant now = clock.now();
        Set<String> known = known();
        List<RuntimeException> failures = Stream.iterate(
                        YearMonth.from(ledger.openedOn()), month -> isOver(month, now), month -> month.plusMonths(1))
                .filter(month -> !known.contains(month.toString()))
                .flatMap(month -> failureToSeal(month).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private Optional<RuntimeException> failureToSeal(YearMonth month) {
        try {
            if (months.isMade(month)) {
                seal(month);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The access ledger of {} is not sealed: {}",
                    month,
                    e.getClass().getSimpleName());
            return Optional.of(e);
        }
    }

    /** What was changed while it was open would stand under the seal as what was so. */
    private void seal(YearMonth month) {
        WholeMonth whole = WholeMonth.of(months.log(month));
        gateway.accept(new SealAccessLog(
                month.toString(),
                whole.tree().size(),
                whole.tree().root().toString(),
                whole.block().toString(),
                clock.today()));
        LOG.info(
                "Sealed the access ledger of {} with {} events",
                month,
                whole.tree().size());
    }

    private boolean isOver(YearMonth month, Instant now) {
        return AccessMonths.endOf(month).plus(rest).isBefore(now);
    }

    /** Sealed, or dropped since. */
    private Set<String> known() {
        return log.events(AccessLogEvent.AGGREGATE, 0).stream()
                .map(event -> LedgerJson.mapper()
                        .readTree(event.payload())
                        .path("month")
                        .asString())
                .collect(Collectors.toSet());
    }
}
