package org.caseledger.command.deadlines;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.folds.EventsRead;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.command.folds.WrittenLog;
import org.caseledger.command.lifecycle.ExceedShelterLimit;
import org.caseledger.command.lifecycle.LedgerInMemory;
import org.caseledger.command.lifecycle.MissFollowUp;
import org.caseledger.command.lifecycle.Wanderer;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.FreezingDatabase;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Open deadlines, kept: nothing that a whole reading of the log would ask about is forgotten, and little of the log is read. */
@BesideOthers
abstract class KeptDeadlinesContract {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int WORDS = 900;
    private static final int WORDS_A_DAY = 12;
    private static final UUID BROKEN = new UUID(4, 4);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<Event> EVENTS = new ArrayList<>();

    private final String name = "deadlines_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    private final EventsRead read = new EventsRead();
    private final List<TailedEvents> tails = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private MongoClient client;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MongoDatabase work;

    @SuppressWarnings("NullAway.Init") // set before each test
    private WrittenLog log;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LogNotifier bell;

    /** Connection string without a database. */
    abstract String server();

    /** Lives in which time has made nothing true yet, full of corrections and retractions. */
    @BeforeAll
    static void wander() {
        System.out.println("KeptDeadlinesContract: -Dseed=" + SEED);
        EVENTS.clear();
        try (LedgerInMemory ledger = new LedgerInMemory()) {
            Wanderer wanderer = new Wanderer(SEED);
            wanderer.centres().forEach(ledger::send);
            for (int word = 1; word <= WORDS; word++) {
                Object command = wanderer.nextCommand();
                if (!(command instanceof MissFollowUp || command instanceof ExceedShelterLimit)) {
                    ledger.send(command);
                }
                if (word % WORDS_A_DAY == 0) {
                    wanderer.sleepADay();
                }
            }
            EVENTS.addAll(ledger.events());
        }
    }

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server()))
                .addCommandListener(read)
                .build());
        work = client.getDatabase(name + "_work");
        log = new WrittenLog(client, client.getDatabase(name));
        bell = new LogNotifier(client, LogCollection.of(client, client.getDatabase(name)));
    }

    @AfterEach
    void close() {
        tails.forEach(TailedEvents::close);
        bell.close();
        client.getDatabase(name).drop();
        client.getDatabase(name + "_whole").drop();
        work.drop();
        client.close();
    }

    @Test
    void however_often_it_is_started_again_the_same_is_open_as_after_one_reading() {
        for (int from = 0; from < EVENTS.size(); from += 90) {
            log.append(EVENTS.subList(from, Math.min(EVENTS.size(), from + 90)));
            Deadlines started = on(work, 60);
            started.readOn();
            assertThat(open(started)).isEqualTo(ofWholeLog());
        }
        assertThat(ofWholeLog()).isNotEmpty();
        assertThat(cases()).isPositive();
    }

    @Test
    @Turn.First
    void a_start_reads_what_came_since_it_was_written_however_long_the_log_is() {
        int writtenEvery = 50;
        log.append(EVENTS);
        on(work, writtenEvery).readOn();
        long first = readBy(() -> on(work, writtenEvery).readOn());
        for (int i = 0; i < 9; i++) {
            log.append(EVENTS);
        }
        on(work, writtenEvery).readOn();

        long later = readBy(() -> on(work, writtenEvery).readOn());

        System.out.printf(
                "events read at a start: %d of %d, later %d of %d%n", first, EVENTS.size(), later, log.head());
        assertThat(first).isLessThan(writtenEvery + 2 * 200); // the last block twice, to be sure that it is this log
        assertThat(later).isLessThan(writtenEvery + 2 * 200);
    }

    @Test
    @Turn.Third
    void killed_between_any_two_writes_it_forgets_nothing() {
        int half = EVENTS.size() / 2;
        int kills = 0;
        boolean died = true;
        while (died) {
            work.drop();
            recreate();
            log.append(EVENTS.subList(0, half));
            on(work, 10).readOn();
            log.append(EVENTS.subList(half, EVENTS.size()));
            DyingDatabase dying = new DyingDatabase(work, kills);
            try {
                Deadlines killed = on(dying.database(), 10);
                killed.readOn();
                killed.of(killed.passedBy(LATER));
                died = false;
            } catch (IllegalStateException e) {
                assertThat(dying.isDead()).as("%s", e).isTrue();
                kills++;
            }
            Deadlines next = on(work, 10);
            next.readOn();
            assertThat(open(next)).as("killed before write %s", kills).containsAll(ofWholeLog());
        }
        System.out.println("killed before each of " + kills + " writes");
        assertThat(kills).isGreaterThanOrEqualTo(2);
    }

    static List<Boolean> otherAsks() {
        return Tries.drawn(Tries.seeded("whether the other asks"), 1, List.of(true, false));
    }

    /** It may bring back what the other one settled, to be asked about once more, and forgets nothing. */
    @ParameterizedTest
    @MethodSource("otherAsks")
    @Turn.Second
    void frozen_before_any_use_while_another_goes_on_it_takes_nothing_away_when_it_wakes(boolean otherAsks) {
        int half = EVENTS.size() / 2;
        int before = 0;
        for (boolean froze = true; froze; before++) {
            work.drop();
            recreate();
            log.append(EVENTS.subList(0, half));
            on(work, 10).readOn();
            log.append(EVENTS.subList(half, half + half / 2));
            FreezingDatabase freezing = new FreezingDatabase(work, before, () -> {
                log.append(EVENTS.subList(half + half / 2, EVENTS.size()));
                Deadlines other = on(work, 10);
                other.readOn();
                if (otherAsks) {
                    decideAll(other);
                }
            });
            Deadlines frozen = on(freezing.database(), 10);
            frozen.readOn();
            froze = freezing.hasWoken();
            FollowUpPlanned plan = plan(new UUID(9, before));
            log.append(List.of(plan));
            Deadlines next = on(work, 10);
            next.readOn();
            frozen.readOn();
            String when = "frozen before use %d".formatted(before);
            assertThat(open(next)).as(when).contains(slot(plan));
            assertThat(open(frozen)).as(when).contains(slot(plan));
            if (!otherAsks) {
                assertThat(open(next)).as(when).containsAll(ofWholeLog());
            }
            decideAll(next);
            assertThat(next.passedBy(LATER)).as(when).isEmpty();
        }
        System.out.println("frozen before each of " + (before - 1) + " uses");
        assertThat(before - 1).isGreaterThanOrEqualTo(4);
    }

    private static UnansweredSlot slot(FollowUpPlanned plan) {
        return UnansweredSlot.of(plan, plan.slots().get(0));
    }

    @Test
    @Turn.Third
    void two_that_read_on_by_turns_forget_nothing() {
        Deadlines one = on(work, 25);
        Deadlines other = on(work, 40);
        for (int from = 0; from < EVENTS.size(); from += 30) {
            log.append(EVENTS.subList(from, Math.min(EVENTS.size(), from + 30)));
            one.readOn();
            if (from % 60 == 0) {
                other.readOn();
            }
            assertThat(open(one)).containsAll(ofWholeLog());
        }
        other.readOn();
        assertThat(open(other)).containsAll(ofWholeLog());
    }

    @Test
    void a_log_that_was_restored_from_an_older_copy_is_read_from_its_beginning_and_nothing_else_stays() {
        log.append(EVENTS.subList(0, EVENTS.size() / 2));
        log.append(List.of(plan(new UUID(7, 7)))); // what is drawn may leave nothing open
        Head older = log.place();
        Set<Deadline> before = ofWholeLog();
        log.append(EVENTS.subList(EVENTS.size() / 2, EVENTS.size()));
        log.append(List.of(plan(new UUID(8, 8))));
        on(work, 1).readOn();

        log.cutTo(older);
        Deadlines started = on(work, 1);
        started.readOn();

        assertThat(open(started)).isEqualTo(before);
        assertThat(kept().find(new Document("case", new UUID(8, 8).toString()))).isEmpty();
        assertThat(kept().distinct("generation", Integer.class)).containsExactly(1);
    }

    @Test
    @Turn.Third
    void what_was_kept_of_a_case_and_cannot_be_read_is_made_anew_with_all_others() {
        log.append(EVENTS);
        log.append(List.of(plan(BROKEN)));
        Set<Deadline> right = ofWholeLog();
        for (Bson broken : drawn(
                unset("case"),
                set("case", "somebody"),
                unset("position"),
                set("position", "far"),
                unset("slots"),
                set("slots.0.dueOn", "soon"),
                set("limits", "none"))) {
            for (boolean running : List.of(false, true)) {
                String when = "%s, running %s".formatted(broken, running);
                on(work, 1).readOn();
                Deadlines deadlines = on(work, 1);
                if (running) {
                    deadlines.readOn();
                }
                assertThat(kept().updateOne(eq("_id", generation() + "/" + BROKEN), broken)
                                .getModifiedCount())
                        .as(when)
                        .isEqualTo(1);

                deadlines.readOn();
                assertThat(open(deadlines)).as(when).isEqualTo(right);
                assertThat(kept().distinct("generation", Integer.class))
                        .as(when)
                        .hasSize(1);
                assertThat(open(on(work, 1))).as(when).isEqualTo(right);
            }
        }
    }

    /** What it looks up is gone, and it has hardly anything in memory. */
    @Test
    void while_another_made_all_anew_who_goes_on_forgets_nothing() {
        log.append(EVENTS);
        log.append(List.of(plan(BROKEN)));
        Set<Deadline> right = ofWholeLog();
        on(work, 1).readOn();
        Deadlines one = on(work, 1);
        Deadlines other = on(work, 1);
        one.readOn();
        other.readOn();
        kept().updateOne(eq("_id", generation() + "/" + BROKEN), unset("slots"));

        assertThat(open(one)).isEqualTo(right);
        other.readOn();

        assertThat(generation()).isPositive();
        assertThat(open(other)).isEqualTo(right);
    }

    @Test
    void an_event_of_a_case_whose_document_cannot_be_read_stops_nothing() {
        log.append(EVENTS);
        log.append(List.of(plan(BROKEN)));
        on(work, 1).readOn();
        kept().updateOne(eq("_id", generation() + "/" + BROKEN), unset("stays"));
        log.append(List.of(
                new ShelterAdmitted(BROKEN, new UUID(1, 3), 0, 0, 5, "2023-04", LocalDate.of(2025, 6, 1), List.of())));

        Deadlines started = on(work, 1);
        started.readOn();

        assertThat(open(started)).isEqualTo(ofWholeLog());
    }

    @Test
    void where_it_cannot_be_read_how_far_they_are_all_is_made_anew_in_documents_that_nobody_else_has() {
        log.append(EVENTS);
        Set<Deadline> right = ofWholeLog();
        for (Bson broken : drawn(
                unset("position"),
                set("position", "far"),
                set("hash", new Binary(new byte[3])),
                set("hash", "none"),
                unset("generation"),
                set("generation", "first"),
                set("generation", 7))) {
            on(work, 1).readOn();
            int before = generation();
            kept().updateMany(new Document(), set("slots", List.of()));
            assertThat(progress().updateOne(new Document(), broken).getModifiedCount())
                    .isEqualTo(1);

            Deadlines started = on(work, 1);
            started.readOn();

            assertThat(open(started)).as("%s", broken).isEqualTo(right);
            assertThat(generation()).as("%s", broken).isGreaterThan(before);
        }
    }

    @Test
    void where_it_was_dropped_how_far_they_are_or_what_they_are_nothing_is_forgotten() {
        log.append(EVENTS);
        Set<Deadline> right = ofWholeLog();
        on(work, 1).readOn();
        kept().drop();

        Deadlines started = on(work, 1);
        started.readOn();
        assertThat(open(started)).isEqualTo(right);

        kept().updateMany(new Document(), set("slots", List.of()));
        progress().drop();
        Deadlines again = on(work, 1);
        again.readOn();
        assertThat(open(again)).isEqualTo(right);
    }

    /** Also after new documents came, and where what was settled is written first. */
    @Test
    void where_they_were_dropped_while_it_runs_nothing_is_forgotten() {
        log.append(EVENTS);
        log.append(List.of(plan(BROKEN)));
        Set<Deadline> right = ofWholeLog();
        for (int newCases = 0; newCases < 2; newCases++) {
            Deadlines running = on(work, 1);
            running.readOn();
            kept().drop();
            FollowUpPlanned plan = plan(new UUID(9, newCases));
            if (newCases > 0) {
                log.append(List.of(plan));
                right.add(slot(plan));
            }

            running.readOn();

            assertThat(open(running)).as("new cases: %s", newCases).isEqualTo(right);
            assertThat(open(on(work, 1))).as("new cases: %s", newCases).isEqualTo(right);
        }
        Deadlines sweeping = on(work, 0);
        sweeping.readOn();
        List<CaseDeadlines> asked = sweeping.of(sweeping.passedBy(LATER).subList(0, 1));
        kept().drop();
        sweeping.settle(asked.get(0).passedBy(LATER));

        assertThat(open(sweeping)).isEqualTo(right);
    }

    /** Killed after it wrote cases and before it said how far they are. */
    @Test
    void a_log_that_was_restored_to_between_both_writes_is_read_from_its_beginning() {
        UUID id = new UUID(6, 6);
        FollowUpPlanned plan = plan(id);
        log.append(List.of(plan));
        on(work, 1).readOn();
        Head older = log.place();
        Document progressed = Objects.requireNonNull(progress().find().first());
        log.append(List.of(answer(plan)));
        on(work, 1).readOn();
        progress().replaceOne(eq("_id", progressed.get("_id")), progressed);

        log.cutTo(older);
        Deadlines started = on(work, 1);
        started.readOn();

        assertThat(open(started)).containsExactly(slot(plan));
    }

    @Test
    void a_question_that_was_answered_is_not_asked_again_and_after_a_start_only_until_it_is_written() {
        log.append(EVENTS);
        Deadlines running = on(work, 1);
        running.readOn();
        assertThat(running.passedBy(LATER)).isNotEmpty();
        decideAll(running);

        assertThat(running.passedBy(LATER)).isEmpty();
        log.append(List.of(plan(new UUID(7, 7))));
        running.readOn();
        Deadlines started = on(work, 1);
        started.readOn();
        assertThat(started.passedBy(LATER)).containsExactly(new UUID(7, 7));
    }

    /** Otherwise each sweep looks up again all that was settled, until enough events passed. */
    @Test
    void what_was_settled_is_written_when_it_was_looked_up_for_nothing_often_enough() {
        int all = 250;
        List<FollowUpPlanned> plans = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            plans.add(plan(new UUID(5, i)));
        }
        log.append(plans);
        on(work, 1).readOn();
        Deadlines sweeping = on(work, Integer.MAX_VALUE);
        sweeping.readOn();
        decideSome(sweeping, LATER, 100);

        for (int sweep = 0; sweep < 10; sweep++) {
            sweeping.passedBy(LATER.plusDays(sweep));
            sweeping.readOn();
        }
        assertThat(cases()).as("a thousand times for nothing").isEqualTo(all);
        sweeping.passedBy(LATER);
        sweeping.readOn();
        assertThat(cases()).as("once more").isEqualTo(all - 100);

        sweeping.passedBy(LATER);
        decideSome(sweeping, LATER, 50);
        sweeping.readOn();
        assertThat(cases()).as("counted anew").isEqualTo(all - 100);
    }

    private static void decideSome(Deadlines deadlines, LocalDate today, int cases) {
        List<UUID> some = deadlines.passedBy(today).subList(0, cases);
        deadlines.of(some).forEach(ofCase -> deadlines.settle(ofCase.passedBy(today)));
    }

    @Test
    void who_has_nothing_open_any_more_leaves_no_document() {
        UUID id = new UUID(6, 6);
        FollowUpPlanned plan = plan(id);
        log.append(List.of(plan));
        on(work, 1).readOn();
        assertThat(cases()).isEqualTo(1);

        log.append(List.of(answer(plan)));
        on(work, 1).readOn();

        assertThat(cases()).isZero();
    }

    /** Whoever changes it raises the version, or an older document is read as if it were a newer one. */
    @Test
    void the_version_stands_for_this_document() {
        UUID id = new UUID(1, 2);
        LocalDate day = LocalDate.of(2025, 6, 1);
        log.append(List.of(plan(id), new ShelterAdmitted(id, new UUID(1, 3), 0, 0, 5, "2023-04", day, List.of())));
        on(work, 1).readOn();

        assertThat(KeptDeadlines.VERSION).isEqualTo(2);
        assertThat(kept().find(eq("_id", "0/begun")).first())
                .isEqualTo(new Document("_id", "0/begun")
                        .append("generation", 0)
                        .append("position", 1L)
                        .append("hash", new Binary(log.place().hash().bytes())));
        assertThat(kept().find(exists("case")).first()).isEqualTo(Document.parse("""
                        {"_id": "0/00000000-0000-0001-0000-000000000002", "generation": 0, "position": {"$numberLong": "1"},
                         "case": "00000000-0000-0001-0000-000000000002",
                         "slots": [{"dueOn": "2025-07-01", "passedOn": "2025-07-05"}],
                         "limits": [{"stay": "00000000-0000-0001-0000-000000000003", "days": 5, "passedOn": "2025-06-07"}],
                         "stays": [{"stay": "00000000-0000-0001-0000-000000000003", "beganOn": ["2025-06-01"]}],
                         "next": "2025-06-07"}
                        """));
    }

    /** Some of what a document may have become, and all of it with {@code --full}. */
    private static List<Bson> drawn(Bson... broken) {
        return Tries.drawn(Tries.seeded("broken documents"), 3, List.of(broken));
    }

    /** One slot, of 1 July 2025. */
    private static FollowUpPlanned plan(UUID id) {
        LocalDate on = LocalDate.of(2025, 6, 1);
        return new FollowUpPlanned(id, List.of(on.plusMonths(1)), 3, 3, on.plusMonths(6), "2023-04", on);
    }

    /** To its one slot, on its day. */
    private static FollowUpRecorded answer(FollowUpPlanned plan) {
        LocalDate slot = plan.slots().get(0);
        return new FollowUpRecorded(plan.caseId(), slot, FollowUpMode.PHONE, FollowUpOutcome.SAFE_AND_STABLE, slot);
    }

    private static void decideAll(Deadlines deadlines) {
        deadlines.of(deadlines.passedBy(LATER)).forEach(ofCase -> deadlines.settle(ofCase.passedBy(LATER)));
    }

    private static Set<Deadline> open(Deadlines deadlines) {
        Set<Deadline> open = new HashSet<>();
        deadlines.of(deadlines.passedBy(LATER)).forEach(ofCase -> open.addAll(ofCase.passedBy(LATER)));
        return open;
    }

    private Deadlines on(MongoDatabase database, int writtenEvery) {
        TailedEvents tail = new TailedEvents(new LogReader(LogCollection.of(client, client.getDatabase(name))), bell);
        tails.add(tail);
        return new Deadlines(tail, database, writtenEvery);
    }

    /** By one that begins with nothing and writes nothing. */
    private Set<Deadline> ofWholeLog() {
        client.getDatabase(name + "_whole").drop();
        Deadlines whole = on(client.getDatabase(name + "_whole"), Integer.MAX_VALUE);
        whole.readOn();
        return open(whole);
    }

    private void recreate() {
        client.getDatabase(name).drop();
        log = new WrittenLog(client, client.getDatabase(name));
    }

    private long readBy(Runnable reading) {
        long before = read.count();
        reading.run();
        return read.count() - before;
    }

    private MongoCollection<Document> progress() {
        return work.getCollection(PersistedFold.COLLECTION);
    }

    /** Cases of which anything is kept. */
    private long cases() {
        return kept().countDocuments(exists("case"));
    }

    /** Of all that is kept. */
    private int generation() {
        return kept().distinct("generation", Integer.class).into(new ArrayList<>()).stream()
                .reduce((one, other) -> {
                    throw new AssertionError("generations %d and %d".formatted(one, other));
                })
                .orElseThrow();
    }

    private MongoCollection<Document> kept() {
        return work.getCollection(KeptDeadlines.COLLECTION);
    }
}
