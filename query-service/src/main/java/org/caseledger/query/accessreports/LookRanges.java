package org.caseledger.query.accessreports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.KeptLooks;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time that a caller asks about: whole days, instants, or positions of the ledger, which are when that was recorded. */
@Component
final class LookRanges {
    private final LogReader log;
    private final KeptLooks kept;
    private final LedgerClock clock;

    LookRanges(LogReader log, KeptLooks kept, LedgerClock clock) {
        this.log = log;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The same for each page of a report: that of the first one.
     *
     * @param cursor of a page that follows
     * @throws FaultyRequest also where that is no cursor
     */
    LookRange of(@Nullable KnownAt from, @Nullable KnownAt to, @Nullable String cursor) {
        if (cursor == null) {
            return of(from, to);
        }
        LookRange range = ReportCursor.read(cursor).range();
        requireKept("cursor", range);
        return range;
    }

    /** @throws FaultyRequest where it is longer than a report may be, turned round, has not come yet, or has days whose looks are not kept any more */
    LookRange of(@Nullable KnownAt from, @Nullable KnownAt to) {
        requireCome("from", from);
        requireCome("to", to);
        Instant last = to == null ? clock.now() : end(to);
        Instant first = from == null ? last.minus(Duration.ofDays(LookRange.USUAL_DAYS)) : beginning(from);
        LookRange range = new LookRange(first, last);
        if (to != null && range.isEmpty()) {
            throw FaultyRequest.of("from", "FROM_AFTER_TO", to.text());
        }
        if (range.isTooLong()) {
            throw FaultyRequest.of("from", "LOOKS_OF_TOO_LONG", Integer.toString(LookRange.MOST_DAYS));
        }
        requireKept(from == null ? "to" : "from", range);
        return range;
    }

    /** Nothing to be told looks like nobody who looked. */
    private void requireKept(String name, LookRange range) {
        if (range.isEmpty()) {
            return;
        }
        YearMonth first = AccessMonths.of(range.from());
        YearMonth last = AccessMonths.of(range.to());
        kept.lastDropped(first, last).ifPresent(month -> {
            throw FaultyRequest.of(
                    name,
                    "LOOKS_NOT_KEPT",
                    month.toString(),
                    month.plusMonths(1).atDay(1).toString());
        });
        kept.cut(first, last).stream().findFirst().ifPresent(month -> {
            throw FaultyRequest.of(name, "LOOKS_MISSING", month.toString());
        });
    }

    /** Of a day that is not over there are looks already. */
    private void requireCome(String name, @Nullable KnownAt asked) {
        if (asked != null && beginning(asked).isAfter(clock.now())) {
            throw FaultyRequest.of(name, "LOOKS_AHEAD", clock.today().toString());
        }
    }

    private Instant beginning(KnownAt from) {
        LocalDate day = from.day();
        return day == null ? end(from) : day.atStartOfDay(LedgerClock.ZONE).toInstant();
    }

    private Instant end(KnownAt to) {
        Instant until = to.until();
        return until != null
                ? until
                : log.holding(to.position(log)).map(Block::sealedAt).orElse(Instant.EPOCH);
    }
}
