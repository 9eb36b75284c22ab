package org.caseledger.service.accessledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogEvent;

/** Reads who broke the glass, and what others found of it: each an answer of the index of one month, whatever else the month has. */
public final class BreakGlassReader {
    private final AccessMonths months;

    public BreakGlassReader(AccessMonths months) {
        this.months = months;
    }

    /** What is open of a case for this person, the one that was opened last. */
    public Optional<BreakGlass> openFor(String person, UUID caseId, Instant now) {
        return from(AccessMonths.of(now.minus(BreakGlass.OPEN_FOR)), AccessMonths.of(now))
                .flatMap(month -> found(month, BreakGlass.rangeOf(caseId), BreakGlass::of))
                .filter(one -> one.isOf(person) && one.isOpenAt(now))
                .reduce((earlier, later) -> later);
    }

    /** @param first month in which it may have been */
    public Optional<BreakGlass> find(UUID caseId, UUID id, YearMonth first, YearMonth last) {
        return from(first, last)
                .flatMap(month -> found(month, BreakGlass.rangeOf(caseId, id), BreakGlass::of))
                .findFirst();
    }

    /** Its review; the first one, where two were made as a month ended. */
    public Optional<BreakGlassReview> reviewOf(BreakGlass one, YearMonth last) {
        return from(AccessMonths.of(one.openedAt()), last)
                .flatMap(month -> found(month, BreakGlassReview.rangeOf(one.id()), BreakGlassReview::of))
                .findFirst();
    }

    /** All of these months, in the order in which they were opened, each with its review where it has one. */
    public List<ReviewedBreakGlass> all(YearMonth first, YearMonth last) {
        Map<UUID, BreakGlassReview> reviews = new HashMap<>();
        List<BreakGlass> opened = new ArrayList<>();
        from(first, last).forEach(month -> {
            found(month, BreakGlass.ranges(), BreakGlass::of).forEach(opened::add);
            found(month, BreakGlassReview.ranges(), BreakGlassReview::of)
                    .forEach(review -> reviews.putIfAbsent(review.breakGlass(), review));
        });
        return opened.stream()
                .map(one -> new ReviewedBreakGlass(one, reviews.get(one.id())))
                .toList();
    }

    private static Stream<YearMonth> from(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private <T> Stream<T> found(YearMonth month, AggregateRange range, Function<LogEvent, T> read) {
        return MonthRange.found(months, month, range, read);
    }
}
