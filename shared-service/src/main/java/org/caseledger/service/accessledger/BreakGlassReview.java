package org.caseledger.service.accessledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.json.LedgerJson;

/** What another person found of one {@link BreakGlass}. */
public record BreakGlassReview(UUID breakGlass, BreakGlassOutcome outcome, Looker by, Instant reviewedAt) {
    static final String REVIEWED = "BreakGlassReviewed";

    private static final String REVISION = "1";
    private static final String ALL = "break-glass-review/";

    /** Each has one place for its review in a month, which the index gives to the first. */
    public static AccessEntry of(UUID breakGlass, BreakGlassOutcome outcome, Looker by) {
        return time -> List.of(new LogEvent(
                UUID.randomUUID(),
                ALL + breakGlass,
                "BreakGlassReview",
                0,
                time,
                REVIEWED,
                REVISION,
                LedgerJson.mapper().writeValueAsBytes(new Stored(breakGlass, outcome)),
                LedgerJson.mapper().writeValueAsBytes(by),
                null));
    }

    static AggregateRange ranges() {
        return AggregateRange.under(ALL);
    }

    static AggregateRange rangeOf(UUID breakGlass) {
        return AggregateRange.only(ALL + breakGlass);
    }

    static BreakGlassReview of(LogEvent event) {
        Stored stored = LedgerJson.mapper().readValue(event.payload(), Stored.class);
        return new BreakGlassReview(
                stored.breakGlass,
                stored.outcome,
                LedgerJson.mapper().readValue(event.metaData(), Looker.class),
                event.time());
    }

    private record Stored(UUID breakGlass, BreakGlassOutcome outcome) {}
}
