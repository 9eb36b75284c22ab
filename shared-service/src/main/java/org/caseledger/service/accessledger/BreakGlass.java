package org.caseledger.service.accessledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.json.LedgerJson;

/**
 * One person has opened of one case what opens where it cannot wait; for this person alone, until it ends by itself.
 *
 * @param centre that holds the case then; whoever answers for it reviews this
 * @param by whom, in the role in which it opens
 * @param openUntil from then on nothing is shown for it
 */
public record BreakGlass(
        UUID id, UUID caseId, String centre, BreakGlassReason reason, Looker by, Instant openedAt, Instant openUntil) {
    /** How long it opens; who needs longer says so again. */
    public static final Duration OPEN_FOR = Duration.ofMinutes(60);

    /** How long another person may take to review it. */
    public static final Duration REVIEWED_WITHIN = Duration.ofHours(72);

    static final String OPENED = "BreakGlassOpened";

    private static final String REVISION = "1";

    /** What the aggregates of all of them begin with, and those of no look. */
    private static final String ALL = "break-glass/";

    /** The last moment in which a review is in time. */
    public Instant reviewBy() {
        return openedAt.plus(REVIEWED_WITHIN);
    }

    public boolean isOpenAt(Instant time) {
        return time.isBefore(openUntil);
    }

    public boolean isOf(String person) {
        return by.actor().equals(person);
    }

    /** The look at the case is written down with it, so that it stands where looks at the case are read. */
    public static AccessEntry opening(UUID id, UUID caseId, String centre, BreakGlassReason reason, Looker by) {
        Look look = Look.breakingGlass(by, caseId, id);
        return time -> List.of(look.event(time), event(id, caseId, centre, reason, by, time));
    }

    static AggregateRange ranges() {
        return AggregateRange.under(ALL);
    }

    static AggregateRange rangeOf(UUID caseId) {
        return AggregateRange.under(ALL + caseId + "/");
    }

    static AggregateRange rangeOf(UUID caseId, UUID id) {
        return AggregateRange.only(ALL + caseId + "/" + id);
    }

    private static LogEvent event(
            UUID id, UUID caseId, String centre, BreakGlassReason reason, Looker by, Instant time) {
        return new LogEvent(
                UUID.randomUUID(),
                ALL + caseId + "/" + id,
                "BreakGlass",
                0,
                time,
                OPENED,
                REVISION,
                LedgerJson.mapper().writeValueAsBytes(new Stored(id, caseId, centre, reason, time.plus(OPEN_FOR))),
                LedgerJson.mapper().writeValueAsBytes(by),
                null);
    }

    static BreakGlass of(LogEvent event) {
        Stored stored = LedgerJson.mapper().readValue(event.payload(), Stored.class);
        Looker by = LedgerJson.mapper().readValue(event.metaData(), Looker.class);
        return new BreakGlass(
                stored.id, stored.caseId, stored.centre, stored.reason, by, event.time(), stored.openUntil);
    }

    /** The payload; how long it opens is of that time. */
    private record Stored(UUID id, UUID caseId, String centre, BreakGlassReason reason, Instant openUntil) {}
}
