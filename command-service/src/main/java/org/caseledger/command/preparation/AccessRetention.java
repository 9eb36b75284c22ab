package org.caseledger.command.preparation;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseledger.command.accesslog.AccessLogMonths;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.service.accessledger.AccessHold;
import org.caseledger.service.accessledger.AccessHolds;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.BreakGlassReader;
import org.caseledger.service.accessledger.BreakGlassReview;
import org.caseledger.service.accessledger.ReviewedBreakGlass;
import org.caseledger.service.accessledger.WholeMonth;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Sealer;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.start.StartRefused;

/** Whole months of the access ledger, which no service may drop: kept, held, and dropped when they were kept long enough. */
final class AccessRetention {
    /** A look can be asked about for so long after its month. */
    private static final int KEPT_YEARS = 1;

    private static final String NODE = "prepare-database";
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final LedgerDatabases databases;
    private final LogCollection log;
    private final AccessMonths months;
    private final Consumer<String> said;

    AccessRetention(MongoClient client, LedgerDatabases databases, AccessMonths months, Consumer<String> said) {
        this.databases = databases;
        this.log = LogCollection.of(client, databases.log());
        this.months = months;
        this.said = said;
    }

    void follow(RetentionOrder order) {
        YearMonth held = order.holds();
        if (held != null) {
            requireOfLedger(held);
            requireNotDropped(held);
            record(new AccessHold(held, true));
            said.accept("the access ledger of " + held + " is held: it is not dropped");
        }
        YearMonth released = order.releases();
        if (released != null) {
            requireOfLedger(released);
            record(new AccessHold(released, false));
            said.accept("the access ledger of " + released + " is no longer held");
        }
        YearMonth gone = order.gone();
        if (gone != null) {
            recordDropped(gone);
        }
        YearMonth last = order.dropsUntil();
        if (last != null) {
            dropUntil(last);
        }
    }

    /** Said by the administrator: a month that somebody removed looks the same. */
    private void recordDropped(YearMonth month) {
        requireOfLedger(month);
        requireOldEnough(month);
        if (AccessHolds.of(months, first(), AccessMonths.of(clock().instant())).keep(month)) {
            throw notDropped(month, "held, so it was not dropped");
        }
        if (months.isMade(month)) {
            throw notDropped(month, "not missing: it is there");
        }
        if (dropped(month).isPresent()) {
            throw notDropped(month, "not missing: it is on record as dropped");
        }
        if (!sealed().containsKey(month)) {
            throw notDropped(month, "not missing: it was never sealed");
        }
        appendDropped(month);
        said.accept("recorded that the access ledger of " + month + " was dropped");
    }

    private static StartRefused notDropped(YearMonth month, String what) {
        return new StartRefused("The access ledger of " + month + " is " + what, "Nothing is recorded.");
    }

    /** A month that is written wrongly would be held, and the one that was meant would go. */
    private void requireOfLedger(YearMonth month) {
        YearMonth first = first();
        YearMonth thisMonth = AccessMonths.of(clock().instant());
        if (month.isBefore(first) || month.isAfter(thisMonth)) {
            throw new StartRefused(
                    "This ledger has no looks of " + month, "Name a month from " + first + " to " + thisMonth + ".");
        }
    }

    private void requireNotDropped(YearMonth month) {
        dropped(month).ifPresent(one -> {
            throw new StartRefused(
                    "The access ledger of " + month + " cannot be held: it is on record as dropped on "
                            + one.occurredOn(),
                    months.isMade(month)
                            ? "It is still there, and the next run of " + RetentionOrder.DROP + month
                                    + " drops it: copy it first."
                            : "A copy of the databases that was made before has it.");
        });
    }

    private YearMonth first() {
        return YearMonth.from(ledger().openedOn());
    }

    private void record(AccessHold hold) {
        try (AccessLedger access = new AccessLedger(months, clock(), NODE, metrics())) {
            access.record(hold).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void dropUntil(YearMonth last) {
        requireOldEnough(last);
        YearMonth thisMonth = AccessMonths.of(clock().instant());
        YearMonth first = first();
        AccessHolds holds = AccessHolds.of(months, first, thisMonth);
        List<ReviewedBreakGlass> broken = new BreakGlassReader(months).all(first, thisMonth);
        SortedMap<YearMonth, AccessLogSealed> sealed = sealed();
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> !sealed.containsKey(month) && months.isMade(month))
                .forEach(month -> said.accept("kept the access ledger of " + month + ", which is not sealed yet"));
        sealed.headMap(last.plusMonths(1)).values().forEach(month -> drop(month, holds, broken));
    }

    private void requireOldEnough(YearMonth month) {
        Instant now = clock().instant();
        if (now.isBefore(AccessMonths.endOf(month.plusYears(KEPT_YEARS)))) {
            throw new StartRefused(
                    "The access ledger of " + month + " is kept for a year after its month",
                    "Name a month up to "
                            + AccessMonths.of(now).minusYears(KEPT_YEARS).minusMonths(1) + ".");
        }
    }

    private void drop(AccessLogSealed sealed, AccessHolds holds, List<ReviewedBreakGlass> broken) {
        YearMonth month = YearMonth.parse(sealed.month());
        if (!months.isMade(month)) {
            requireRecorded(month);
            return;
        }
        if (holds.keep(month)) {
            said.accept("kept the access ledger of " + month + ", which is held");
        } else if (broken.stream()
                .anyMatch(one -> one.review() == null && openedIn(one).equals(month))) {
            said.accept("kept the access ledger of " + month
                    + ": somebody broke the glass in it, and nobody has reviewed that");
        } else if (broken.stream().anyMatch(one -> isReviewedIn(month, one) && months.isMade(openedIn(one)))) {
            said.accept("kept the access ledger of " + month
                    + ": it says what was found of a glass that somebody broke in a month that is kept");
        } else if (!isAsSealed(month, sealed)) {
            throw new StartRefused(
                    "The access ledger of " + month + " is not what was sealed",
                    "Nothing of it is dropped. Run verify, and keep it for whoever looks into that.");
        } else {
            dropSealed(month);
        }
    }

    /** Recorded first: a month that is gone and of which no event says so would look like one that somebody removed. */
    private void dropSealed(YearMonth month) {
        if (dropped(month).isEmpty()) {
            appendDropped(month);
        }
        databases.access().getCollection(AccessMonths.name(month)).drop();
        said.accept("dropped the access ledger of " + month);
    }

    private void appendDropped(YearMonth month) {
        AccessLogDropped dropped =
                new AccessLogDropped(month.toString(), LocalDate.ofInstant(clock().instant(), LedgerClock.ZONE));
        LogReader reader = new LogReader(log);
        String metaData = "{\"%s\":\"system\",\"%s\":\"%s\"}"
                .formatted(EventMetadata.ACTOR, EventMetadata.ROLE, Role.SYSTEM.code());
        LogEvent event = new LogEvent(
                UUID.randomUUID(),
                AccessLogEvent.AGGREGATE,
                AccessLogMonths.TYPE,
                reader.lastSequence(AccessLogEvent.AGGREGATE).orElse(-1) + 1,
                clock().instant(),
                EventTypes.nameOf(AccessLogDropped.class),
                EventTypes.revisionOf(AccessLogDropped.class),
                LedgerJson.mapper().writeValueAsBytes(dropped),
                metaData.getBytes(StandardCharsets.UTF_8),
                null);
        try (Sealer sealer =
                Sealer.over(log, new MongoBlockInsert(log), NODE, clock(), PATIENCE, metrics(), stored -> {})) {
            sealer.append(new Append(List.of(event), null));
        }
    }

    private static YearMonth openedIn(ReviewedBreakGlass one) {
        return AccessMonths.of(one.opened().openedAt());
    }

    /** And was opened in another month. Months go from the first to the last, so whether that one stays is known by then. */
    private static boolean isReviewedIn(YearMonth month, ReviewedBreakGlass one) {
        BreakGlassReview review = one.review();
        return review != null
                && AccessMonths.of(review.reviewedAt()).equals(month)
                && !openedIn(one).equals(month);
    }

    /** Nothing to be told of it would look like nobody who looked. */
    private void requireRecorded(YearMonth month) {
        if (dropped(month).isEmpty()) {
            throw new StartRefused(
                    "The access ledger of " + month + " is gone, and the ledger does not say that it was dropped",
                    "If it was, and the log is an older copy, say so with " + RetentionOrder.GONE + month
                            + ". If not, somebody has removed it: a copy of the databases that was made before has it.");
        }
    }

    private boolean isAsSealed(YearMonth month, AccessLogSealed sealed) {
        try {
            WholeMonth whole = WholeMonth.of(months.log(month));
            return whole.tree().size() == sealed.size()
                    && whole.tree().root().toString().equals(sealed.root())
                    && whole.block().toString().equals(sealed.block());
        } catch (BrokenLog broken) {
            return false;
        }
    }

    private SortedMap<YearMonth, AccessLogSealed> sealed() {
        SortedMap<YearMonth, AccessLogSealed> all = new TreeMap<>();
        events().filter(event -> event.type().equals(EventTypes.nameOf(AccessLogSealed.class)))
                .map(event -> LedgerJson.mapper().readValue(event.payload(), AccessLogSealed.class))
                .forEach(month -> all.put(YearMonth.parse(month.month()), month));
        return all;
    }

    private Optional<AccessLogDropped> dropped(YearMonth month) {
        return events().filter(event -> event.type().equals(EventTypes.nameOf(AccessLogDropped.class)))
                .map(event -> LedgerJson.mapper().readValue(event.payload(), AccessLogDropped.class))
                .filter(one -> one.month().equals(month.toString()))
                .findFirst();
    }

    private Stream<LogEvent> events() {
        return new LogReader(log).events(AccessLogEvent.AGGREGATE, 0).stream();
    }

    private Ledger ledger() {
        return Ledger.read(new LogReader(log))
                .orElseThrow(() -> new StartRefused(
                        "There is no ledger whose looks could be kept or dropped", "Start the command service once."));
    }

    private InstantSource clock() {
        Duration offset = ledger().clockOffset();
        return () -> Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    private static LogMetrics metrics() {
        return new LogMetrics(new SimpleMeterRegistry(), "append", "log");
    }
}
