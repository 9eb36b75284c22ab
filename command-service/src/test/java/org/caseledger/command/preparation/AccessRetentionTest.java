package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.preparation.PreparedNode.PASSWORDS;
import static org.caseledger.command.preparation.PreparedNode.call;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.accesslog.AccessLogMonths;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.preparation.PreparedNode.Ended;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.events.Event;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.service.accessledger.AccessEntry;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassOutcome;
import org.caseledger.service.accessledger.BreakGlassReader;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.BreakGlassReview;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.tree.LogRoot;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The administrator's command on a ledger that has had looks for years. */
@BesideOthers
@ResourceLock(PreparedNode.RIGHTS)
@RequiresReplicaSet
class AccessRetentionTest {
    private static final Looker WORKER = new Looker("case-worker-1", "CASE_WORKER", List.of("BR-PAT-01"), null);
    private static final Looker ADMINISTRATOR =
            new Looker("centre-administrator-1", "CENTRE_ADMINISTRATOR", List.of("BR-PAT-01"), null);
    private static final YearMonth THIS = AccessMonths.of(Instant.now());
    private static final YearMonth OLD = THIS.minusMonths(20);
    private static final YearMonth NEXT = OLD.plusMonths(1);
    private static final YearMonth YOUNG = THIS.minusMonths(3);

    private final MongoClient administrator = PreparedNode.administrator();
    private final MongoDatabase log = administrator.getDatabase("caseledger");
    private final MongoDatabase access = administrator.getDatabase("caseledger_access");
    private final AccessMonths months = new AccessMonths(administrator, access);

    @BeforeEach
    void looks_of_years() {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        LocalDate opened = OLD.minusMonths(1).atDay(1);
        append("ledger", "Ledger", new LedgerOpened(UUID.randomUUID(), Purpose.DEMO, 1, Duration.ZERO, opened));
        for (YearMonth month : List.of(OLD, NEXT, YOUNG)) {
            record(month, Look.at(WORKER, LookKind.CASE, UUID.randomUUID()));
            seal(month);
        }
    }

    @AfterEach
    void as_it_was() {
        log.getCollection("log").drop();
        access.drop();
        assertThat(call(PASSWORDS).exitCode()).isZero();
        administrator.close();
    }

    @Test
    void months_that_were_kept_for_a_year_go_and_the_log_says_so() {
        Ended dropped = call(PASSWORDS, "--drop-access-until=" + NEXT);

        assertThat(dropped.err()).isEmpty();
        assertThat(dropped.out())
                .contains(
                        "prepare-database: dropped the access ledger of " + OLD,
                        "prepare-database: dropped the access ledger of " + NEXT);
        assertThat(collections())
                .contains(AccessMonths.name(YOUNG), AccessMonths.name(THIS))
                .doesNotContain(AccessMonths.name(OLD), AccessMonths.name(NEXT));
        assertThat(told()).containsExactly("AccessLogDropped " + OLD, "AccessLogDropped " + NEXT);
        assertThat(new LogVerifier(LogCollection.of(administrator, log))
                        .verify()
                        .broken())
                .isNull();
        assertThat(call(PASSWORDS, "--drop-access-until=" + NEXT).out()).noneMatch(line -> line.contains("dropped"));

        Ended held = call(PASSWORDS, "--hold-access=" + OLD);
        assertThat(held.exitCode()).isEqualTo(1);
        assertThat(held.err())
                .singleElement()
                .asString()
                .contains(OLD + " cannot be held: it is on record as dropped on", "A copy");
    }

    /** As after the log was restored from a copy that was made before the drop. */
    @Test
    @Turn.First
    void a_month_that_is_gone_and_not_on_record_is_named_until_the_administrator_says_that_it_was_dropped() {
        access.getCollection(AccessMonths.name(OLD)).drop();

        Ended again = call(PASSWORDS, "--drop-access-until=" + NEXT);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).singleElement().asString().contains(OLD + " is gone", "--record-access-dropped=" + OLD);
        assertThat(told()).isEmpty();
        assertThat(call(PASSWORDS, "--record-access-dropped=" + NEXT).err())
                .singleElement()
                .asString()
                .contains("it is there");

        access.getCollection(AccessMonths.name(YOUNG)).drop();
        assertThat(call(PASSWORDS, "--record-access-dropped=" + YOUNG).err())
                .singleElement()
                .asString()
                .contains("kept for a year");
        assertThat(told()).isEmpty();

        assertThat(call(PASSWORDS, "--record-access-dropped=" + OLD).exitCode()).isZero();

        assertThat(told()).containsExactly("AccessLogDropped " + OLD);
        assertThat(call(PASSWORDS, "--drop-access-until=" + NEXT).out())
                .contains("prepare-database: dropped the access ledger of " + NEXT);
    }

    @Test
    void a_month_that_nobody_has_sealed_is_kept_and_named() {
        YearMonth unsealed = NEXT.plusMonths(1);
        record(unsealed, Look.at(WORKER, LookKind.CASE, UUID.randomUUID()));

        assertThat(call(PASSWORDS, "--drop-access-until=" + unsealed).out())
                .contains("prepare-database: kept the access ledger of " + unsealed + ", which is not sealed yet");
        assertThat(collections()).contains(AccessMonths.name(unsealed));
    }

    @Test
    void a_month_is_kept_for_a_year() {
        Ended refused = call(PASSWORDS, "--drop-access-until=" + THIS.minusMonths(12));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .singleElement()
                .asString()
                .contains("kept for a year", "up to " + THIS.minusMonths(13));
        assertThat(collections()).contains(AccessMonths.name(OLD));
        assertThat(told()).isEmpty();
    }

    @Test
    @Turn.Third
    void a_month_that_is_held_is_kept_until_it_is_released() {
        Ended mistyped = call(PASSWORDS, "--hold-access=" + THIS.plusMonths(1));
        assertThat(mistyped.exitCode()).isEqualTo(1);
        assertThat(mistyped.err())
                .singleElement()
                .asString()
                .contains(
                        "no looks of " + THIS.plusMonths(1), "Name a month from " + OLD.minusMonths(1) + " to " + THIS);

        call(PASSWORDS, "--hold-access=" + OLD);
        assertThat(new LogVerifier(months.log(THIS)).verify().broken()).isNull();
        assertThat(call(PASSWORDS, "--drop-access-until=" + NEXT).out())
                .contains(
                        "prepare-database: kept the access ledger of " + OLD + ", which is held",
                        "prepare-database: dropped the access ledger of " + NEXT);

        call(PASSWORDS, "--release-access=" + OLD);
        assertThat(call(PASSWORDS, "--drop-access-until=" + NEXT).out())
                .contains("prepare-database: dropped the access ledger of " + OLD);
    }

    @Test
    @OnlyInFull
    void a_month_with_a_break_glass_that_nobody_reviewed_is_kept() {
        YearMonth month = NEXT.plusMonths(1);
        record(
                month,
                BreakGlass.opening(
                        UUID.randomUUID(), UUID.randomUUID(), "BR-PAT-01", BreakGlassReason.COURT_ORDER, WORKER));
        seal(month);

        assertThat(call(PASSWORDS, "--drop-access-until=" + month).out())
                .anyMatch(line -> line.contains("kept the access ledger of " + month + ": somebody broke the glass"));
        assertThat(collections()).contains(AccessMonths.name(month));
    }

    /** Without it nobody would know any more that it was reviewed, and in time. */
    @Test
    @Turn.Second
    void what_was_found_of_a_break_glass_is_kept_as_long_as_that() {
        YearMonth month = NEXT.plusMonths(1);
        UUID opened = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        record(month, BreakGlass.opening(opened, one, "BR-PAT-01", BreakGlassReason.COURT_ORDER, WORKER));
        record(month.plusMonths(1), BreakGlassReview.of(opened, BreakGlassOutcome.JUSTIFIED, ADMINISTRATOR));
        seal(month);
        seal(month.plusMonths(1));
        call(PASSWORDS, "--hold-access=" + month);

        assertThat(call(PASSWORDS, "--drop-access-until=" + month.plusMonths(1)).out())
                .contains(
                        "prepare-database: kept the access ledger of " + month.plusMonths(1)
                                + ": it says what was found of a glass that somebody broke in a month that is kept",
                        "prepare-database: dropped the access ledger of " + NEXT);
        assertThat(new BreakGlassReader(months).all(OLD, THIS))
                .singleElement()
                .matches(broken -> broken.review() != null);

        call(PASSWORDS, "--release-access=" + month);
        assertThat(call(PASSWORDS, "--drop-access-until=" + month.plusMonths(1)).out())
                .contains(
                        "prepare-database: dropped the access ledger of " + month,
                        "prepare-database: dropped the access ledger of " + month.plusMonths(1));
    }

    @Test
    @OnlyInFull
    void a_month_that_is_not_what_was_sealed_is_evidence_and_stays() {
        record(OLD, Look.at(WORKER, LookKind.CASE, UUID.randomUUID()));

        Ended refused = call(PASSWORDS, "--drop-access-until=" + OLD);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().contains("not what was sealed", "Run verify");
        assertThat(collections()).contains(AccessMonths.name(OLD));
        assertThat(told()).isEmpty();
    }

    /** Who looked is found by when that was stored, which is in no leaf. */
    @Test
    void a_month_of_which_somebody_changed_when_its_looks_were_stored_is_evidence_and_stays() {
        LogReader looks = new LogReader(months.log(OLD));
        List<Block> sealed = looks.window(0, Block.MAX_EVENTS);
        access.getCollection(AccessMonths.name(OLD)).deleteMany(new Document());
        for (Block block : sealed) {
            Instant later = block.sealedAt().plus(Duration.ofDays(1));
            List<Leaf> leaves = block.events().stream().map(Leaf::of).toList();
            months.log(OLD).store(Block.seal(looks.head(), later, "test", List.of(), leaves));
        }

        Ended refused = call(PASSWORDS, "--drop-access-until=" + OLD);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().contains("not what was sealed", "Run verify");
        assertThat(collections()).contains(AccessMonths.name(OLD));
        assertThat(told()).isEmpty();
    }

    /** As a run leaves it that was killed between the two. */
    @Test
    @OnlyInFull
    void a_month_of_which_it_is_said_already_goes_without_another_word() {
        append(AccessLogEvent.AGGREGATE, AccessLogMonths.TYPE, new AccessLogDropped(OLD.toString(), THIS.atDay(1)));

        assertThat(call(PASSWORDS, "--hold-access=" + OLD).err())
                .singleElement()
                .asString()
                .contains("on record as dropped on " + THIS.atDay(1), "still there");
        call(PASSWORDS, "--drop-access-until=" + OLD);

        assertThat(collections()).doesNotContain(AccessMonths.name(OLD));
        assertThat(told()).containsExactly("AccessLogDropped " + OLD);
    }

    @Test
    void what_the_database_refuses_to_record_ends_it_in_one_line_and_nothing_is_dropped() {
        refuseAll(log, "log");
        refuseAll(access, AccessMonths.name(THIS));

        for (String order : List.of("--drop-access-until=" + OLD, "--hold-access=" + OLD)) {
            Ended refused = call(PASSWORDS, order);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).singleElement().asString().contains("refused the block", "Call it again");
        }
        assertThat(collections()).contains(AccessMonths.name(OLD));
        assertThat(told()).isEmpty();
    }

    @Test
    @Turn.Third
    void a_month_that_cannot_be_read_any_more_ends_it_in_one_line_and_nothing_is_dropped() {
        call(PASSWORDS, "--hold-access=" + OLD);
        access.getCollection(AccessMonths.name(THIS))
                .updateMany(new Document(), new Document("$set", new Document("of-somebody-else", 1)));

        Ended refused = call(PASSWORDS, "--drop-access-until=" + NEXT);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .singleElement()
                .asString()
                .contains("no longer as it was written", "of-somebody-else", "Run verify", "nothing more is dropped");
        assertThat(collections()).contains(AccessMonths.name(OLD), AccessMonths.name(NEXT));
    }

    private static void refuseAll(MongoDatabase database, String collection) {
        database.runCommand(new Document("collMod", collection)
                .append("validator", new Document("nobody", new Document("$exists", true))));
    }

    @Test
    @OnlyInFull
    void what_is_no_month_is_refused() {
        Ended refused = call(PASSWORDS, "--drop-access-until=soon");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).singleElement().asString().contains("--drop-access-until=2025-11");
    }

    private List<String> collections() {
        return access.listCollectionNames().into(new ArrayList<>());
    }

    private List<String> told() {
        return new LogReader(log)
                .events(AccessLogEvent.AGGREGATE, 0).stream()
                        .filter(event -> event.type().equals("AccessLogDropped"))
                        .map(event -> event.type() + " "
                                + LedgerJson.mapper()
                                        .readTree(event.payload())
                                        .path("month")
                                        .asString())
                        .toList();
    }

    private void record(YearMonth month, AccessEntry entry) {
        Instant then = month.atDay(15).atTime(12, 0).atZone(LedgerClock.ZONE).toInstant();
        try (AccessLedger ledger = new AccessLedger(
                months, () -> then, "earlier", new LogMetrics(new SimpleMeterRegistry(), "append", "access"))) {
            ledger.record(entry).join();
        }
    }

    private void seal(YearMonth month) {
        LogReader reader = new LogReader(months.log(month));
        TreeHead tree = LogRoot.of(reader, Long.MAX_VALUE);
        append(
                AccessLogEvent.AGGREGATE,
                AccessLogMonths.TYPE,
                new AccessLogSealed(
                        month.toString(),
                        tree.size(),
                        tree.root().toString(),
                        reader.head().hash().toString(),
                        month.plusMonths(1).atDay(2)));
    }

    private void append(String aggregate, String type, Event event) {
        LogCollection collection = LogCollection.of(administrator, log);
        LogReader reader = new LogReader(collection);
        LogEvent stored = new LogEvent(
                UUID.randomUUID(),
                aggregate,
                type,
                reader.lastSequence(aggregate).orElse(-1) + 1,
                Instant.parse("2023-04-01T00:00:00Z"),
                EventTypes.nameOf(event.getClass()),
                EventTypes.revisionOf(event.getClass()),
                LedgerJson.mapper().writeValueAsBytes(event),
                "{}".getBytes(StandardCharsets.UTF_8),
                null);
        collection.store(Block.seal(reader.head(), stored.time(), "test", List.of(), List.of(Leaf.of(stored))));
    }
}
