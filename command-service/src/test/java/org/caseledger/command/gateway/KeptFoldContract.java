package org.caseledger.command.gateway;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.command.folds.EventsRead;
import org.caseledger.command.folds.FoldKind;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.command.folds.WrittenLog;
import org.caseledger.command.lifecycle.Wanderer;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Head;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.Place;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.FreezingDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Active cases and caretakers, folded from the log and kept: every answer is that of the whole log, and little of it is read. */
@BesideOthers
abstract class KeptFoldContract {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int WORDS = 1_000;
    private static final int WORDS_A_DAY = 12;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<Event> EVENTS = new ArrayList<>();

    private final String name = "kept_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    private final EventsRead read = new EventsRead();

    @SuppressWarnings("NullAway.Init") // set before each test
    private MongoClient client;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MongoDatabase work;

    @SuppressWarnings("NullAway.Init") // set before each test
    private WrittenLog log;

    /** Connection string without a database. */
    abstract String server();

    @BeforeAll
    static void wander() {
        System.out.println("KeptFoldContract: -Dseed=" + SEED);
        EVENTS.clear();
        EVENTS.addAll(Wanderer.events(SEED, WORDS, WORDS_A_DAY));
    }

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server()))
                .addCommandListener(read)
                .build());
        work = client.getDatabase(name + "_work");
        log = new WrittenLog(client, client.getDatabase(name));
    }

    @AfterEach
    void close() {
        client.getDatabase(name).drop();
        work.drop();
        client.close();
    }

    /** Lives full of corrections, retractions and transfers; the fold is begun again from what was kept each time. */
    @Test
    void at_any_moment_and_after_any_start_it_says_how_many_active_cases_each_centre_has_and_when_one_moved() {
        Random random = new Random(SEED);
        Map<UUID, Place> places = new HashMap<>();
        Map<String, TreeMap<LocalDate, Integer>> moves = new HashMap<>();
        PersistedFold<CaseEvent, ActiveCasesByCentre> running = started(100);
        for (int from = 0; from < EVENTS.size(); ) {
            int to = Math.min(EVENTS.size(), from + 1 + random.nextInt(80));
            List<Event> some = EVENTS.subList(from, to);
            log.append(some);
            some.forEach(event -> expect(event, places, moves));
            for (String centre : List.of("BR-PAT-01", "BR-PAT-02")) {
                CentreDuties expected = new CentreDuties(
                        (int) places.values().stream()
                                .filter(place -> isActiveAt(centre, place))
                                .count(),
                        newest(moves.get(centre)));
                assertThat(said(running, centre))
                        .as("running, %s after %s events", centre, to)
                        .isEqualTo(expected);
                assertThat(said(started(100), centre))
                        .as("started again, %s after %s events", centre, to)
                        .isEqualTo(expected);
            }
            from = to;
        }
        assertThat(moves).hasSize(2);
    }

    @Test
    void a_day_that_was_taken_back_moved_nothing_also_after_a_start() {
        UUID one = UUID.randomUUID();
        Posting wrong = closed(DAY.plusDays(20));
        log.append(List.of(closed(one, closed(DAY)), closed(one, wrong)));
        assertThat(said(started(1), "BR-PAT-01").casesMovedOn()).isEqualTo(DAY.plusDays(20));
        started(1).keepUp();

        log.append(List.of(closed(one, wrong.reversed())));

        assertThat(said(started(1), "BR-PAT-01").casesMovedOn()).isEqualTo(DAY);
    }

    private static CaseClosed closed(UUID caseId, Posting posting) {
        return new CaseClosed(caseId, ClosingReason.UNTRACEABLE, null, null, posting.on(), List.of(posting));
    }

    private static Posting closed(LocalDate day) {
        return new Posting(
                "BR-PAT-01",
                "BR-PAT-01",
                DAY.minusDays(9),
                Account.UNDER_FOLLOW_UP,
                Account.CLOSED_RESOLVED_UNTRACEABLE,
                day,
                PostingReason.CLOSED,
                null,
                1);
    }

    private static void expect(Event event, Map<UUID, Place> places, Map<String, TreeMap<LocalDate, Integer>> moves) {
        if (event instanceof CaseEvent ofCase) {
            ofCase.moves().ifPresent(place -> places.put(ofCase.caseId(), place));
        }
        event.postings()
                .forEach(posting -> moves.computeIfAbsent(posting.centre(), unknown -> new TreeMap<>())
                        .merge(posting.on(), posting.n(), Integer::sum));
    }

    private static @Nullable LocalDate newest(@Nullable TreeMap<LocalDate, Integer> moves) {
        return moves == null
                ? null
                : moves.descendingMap().entrySet().stream()
                        .filter(of -> of.getValue() != 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isActiveAt(String centre, Place place) {
        return place.centre().equals(centre)
                && place.account().status().filter(CaseStatus::isActive).isPresent();
    }

    @Test
    void a_start_reads_what_came_since_it_was_kept_however_long_the_log_is() {
        log.append(EVENTS);
        int written = 50;
        started(written).keepUp();
        long first = readBy(() -> started(written).keepUp());
        for (int i = 0; i < 9; i++) {
            log.append(EVENTS);
        }
        started(written).keepUp();
        log.append(EVENTS.subList(0, 10));

        long later = readBy(() -> started(written).keepUp());

        System.out.printf(
                "events read at a start: %d of %d, later %d of %d%n", first, EVENTS.size(), later, log.head());
        assertThat(later)
                .isLessThan(written + 10 + 2 * 200); // the last block once more, to be sure that it is this log
        assertThat(first).isLessThan(written + 200);
    }

    @Test
    void who_asks_reads_what_came_since_he_asked_last() {
        log.append(EVENTS);
        PersistedFold<CaseEvent, ActiveCasesByCentre> running = started(1_000);
        running.keepUp();
        log.append(EVENTS.subList(0, 7));

        assertThat(readBy(() -> said(running, "BR-PAT-01"))).isEqualTo(7);
    }

    @Test
    void a_log_that_was_restored_from_an_older_copy_is_read_from_its_beginning() {
        log.append(EVENTS.subList(0, 100));
        Head older = log.place();
        CentreDuties before = said(started(1), "BR-PAT-01");
        log.append(EVENTS.subList(100, EVENTS.size()));
        started(1).keepUp();

        log.cutTo(older);
        assertThat(said(started(1), "BR-PAT-01")).isEqualTo(before);
        assertThat(stored()).containsEntry("position", 99L);

        log.append(EVENTS.subList(100, EVENTS.size()));
        assertThat(said(started(1), "BR-PAT-01")).isEqualTo(ofWholeLog("BR-PAT-01"));
    }

    /** Which is not how a log is restored; but what comes of it must not be kept as if it were right. */
    @Test
    void a_log_that_was_restored_under_a_running_process_is_not_counted_on_top_of_what_it_had_read() {
        log.append(EVENTS.subList(0, 100));
        Head older = log.place();
        log.append(EVENTS.subList(100, 150));
        PersistedFold<CaseEvent, ActiveCasesByCentre> running = started(1);
        running.keepUp();
        log.cutTo(older);
        log.append(EVENTS.subList(100, 150));
        log.append(EVENTS.subList(150, EVENTS.size()));

        assertThatThrownBy(running::keepUp).isInstanceOf(BrokenLog.class);
        assertThat(stored()).containsEntry("position", 149L);
        assertThat(said(running, "BR-PAT-01")).isEqualTo(ofWholeLog("BR-PAT-01"));
        assertThat(said(started(1), "BR-PAT-02")).isEqualTo(ofWholeLog("BR-PAT-02"));
    }

    /** Otherwise one that is ended before it reaches the head begins at the first event again, however often it is started. */
    @Test
    void a_first_reading_that_ends_on_the_way_has_kept_what_it_read() {
        while (log.head() < 5_000) {
            log.append(EVENTS);
        }
        log.appendUnknown("Case");

        assertThatThrownBy(() -> started(1_000).keepUp()).isInstanceOf(NewerEvent.class);

        assertThat(stored()).containsKey("position");
        assertThat(stored().getLong("position")).isGreaterThan(log.head() - 4_000);
    }

    @Test
    void what_was_kept_of_another_log_or_cannot_be_read_is_not_believed_and_is_replaced() {
        log.append(EVENTS);
        CentreDuties right = ofWholeLog("BR-PAT-02");
        for (Bson broken : List.of(
                set("hash", new Binary(new byte[32])),
                set("position", log.head() - 1),
                set("position", log.head() + 7),
                unset("position"),
                unset("fold"),
                set("fold.centres.0.active", "many"))) {
            started(1).keepUp();
            projections().updateOne(eq("_id", ActiveCasesByCentre.KIND.name()), set("fold.centres.0.active", 4711));
            projections().updateOne(eq("_id", ActiveCasesByCentre.KIND.name()), broken);

            assertThat(said(started(1), "BR-PAT-02")).as("%s", broken).isEqualTo(right);
            assertThat(stored()).as("%s", broken).containsEntry("position", log.head());
            assertThat(stored().toJson()).doesNotContain("4711");
        }
    }

    @Test
    void another_version_of_the_fold_is_made_anew_beside_the_former_one() {
        log.append(EVENTS);
        started(1).keepUp();
        projections().updateOne(eq("_id", ActiveCasesByCentre.KIND.name()), set("fold.centres.0.active", 4711));
        FoldKind<CaseEvent, ActiveCasesByCentre> kind = ActiveCasesByCentre.KIND;
        FoldKind<CaseEvent, ActiveCasesByCentre> next =
                new FoldKind<>(kind.name() + "1", kind.events(), kind.aggregateType(), kind.beginning(), kind.read());

        CentreDuties said = new PersistedFold<>(next, log.reader(), work, 1).ask(active -> active.of("BR-PAT-01"));

        assertThat(said).isEqualTo(ofWholeLog("BR-PAT-01"));
        assertThat(projections().countDocuments()).isEqualTo(2);
    }

    @Test
    void killed_before_any_write_it_goes_on_as_if_nothing_had_been() {
        CentreDuties said = CentreDuties.NONE;
        int kills = 0;
        for (int from = 0; from + 20 <= EVENTS.size(); from += 20) {
            log.append(EVENTS.subList(from, from + 20));
            DyingDatabase dying = new DyingDatabase(work, 0);
            try {
                new PersistedFold<>(ActiveCasesByCentre.KIND, log.reader(), dying.database(), 1).keepUp();
            } catch (IllegalStateException killed) {
                assertThat(dying.isDead()).as("%s", killed).isTrue();
                kills++;
            }
            if (from % 60 == 0) {
                started(1).keepUp();
            }
            said = said(started(1_000_000), "BR-PAT-01");
            assertThat(said).isEqualTo(ofWholeLog("BR-PAT-01"));
        }
        assertThat(kills).isGreaterThan(3);
        assertThat(said.activeCases()).isPositive();
    }

    @Test
    void who_has_read_less_does_not_take_the_place_of_who_has_read_more() {
        log.append(EVENTS.subList(0, 100));
        FreezingDatabase beforeItWrites = new FreezingDatabase(work, 1, () -> {
            log.append(EVENTS.subList(100, EVENTS.size()));
            started(1).keepUp();
        });

        new PersistedFold<>(ActiveCasesByCentre.KIND, log.reader(), beforeItWrites.database(), 1).keepUp();

        assertThat(beforeItWrites.hasWoken()).isTrue();
        assertThat(stored()).containsEntry("position", log.head());
        assertThat(said(started(1), "BR-PAT-01")).isEqualTo(ofWholeLog("BR-PAT-01"));
    }

    @Test
    void an_event_of_a_newer_version_is_refused_where_it_matters_and_nowhere_else() {
        log.append(EVENTS);
        PersistedFold<CaseEvent, ActiveCasesByCentre> running = started(1);
        running.keepUp();
        log.appendUnknown("Case");
        log.append(EVENTS.subList(0, 5));
        log.append(List.of(new CentreSuspended("BR-PAT-01", "BR-PAT-02", DAY)));

        assertThatThrownBy(running::keepUp).isInstanceOf(NewerEvent.class);
        assertThatThrownBy(() -> said(running, "BR-PAT-01")).isInstanceOf(NewerEvent.class);
        assertThatThrownBy(() -> started(1).keepUp()).isInstanceOf(NewerEvent.class);
        assertThat(stored().getLong("position")).isLessThan(log.head() - 6);
        assertThat(inCareOf("BR-PAT-02")).contains("BR-PAT-01");
    }

    @Test
    void who_is_in_whose_care_is_known_after_a_start() {
        assertThat(inCareOf("BR-PAT-02")).isEmpty();
        log.append(List.of(new CentreSuspended("BR-PAT-01", "BR-PAT-02", DAY)));
        log.append(List.of(new CentreSuspended("BR-GAY-01", "BR-PAT-02", DAY)));
        assertThat(inCareOf("BR-PAT-02")).containsExactly("BR-GAY-01", "BR-PAT-01");
        assertThat(inCareOf("BR-PAT-02")).containsExactly("BR-GAY-01", "BR-PAT-01");
        log.append(List.of(new CentreReopened("BR-PAT-01", DAY), new CentreClosed("BR-GAY-01", DAY)));
        assertThat(inCareOf("BR-PAT-02")).isEmpty();
    }

    @Test
    void which_case_stays_for_a_duplicate_is_known_after_a_start_until_that_closing_is_retracted() {
        UUID duplicate = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        assertThat(isKept(stays)).isFalse();
        log.append(List.of(new CaseClosed(duplicate, ClosingReason.DUPLICATE, stays, null, DAY, List.of())));
        assertThat(isKept(stays)).isTrue();
        log.append(List.of(new CaseClosed(stays, ClosingReason.RELOCATED, null, null, DAY, List.of())));
        assertThat(isKept(stays)).isTrue();
        assertThat(isKept(duplicate)).isFalse();
        log.append(List.of(retracted(stays)));
        assertThat(isKept(stays)).isTrue();
        log.append(List.of(retracted(duplicate)));
        assertThat(isKept(stays)).isFalse();
    }

    /** Whoever changes it raises the number in the name, or an older document is read as if it were a newer one. */
    @Test
    void the_number_in_the_name_stands_for_this_document() {
        log.append(List.of(new CentreSuspended("BR-PAT-01", "BR-PAT-02", DAY)));
        log.append(EVENTS);
        UUID duplicate = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        log.append(List.of(new CaseClosed(duplicate, ClosingReason.DUPLICATE, stays, null, DAY, List.of())));
        caretakers().keepUp();
        keptCases().keepUp();
        started(1).keepUp();

        Document active = stored("active-cases-by-centre/2");
        assertThat(active.keySet()).containsExactly("_id", "position", "hash", "fold");
        assertThat(active.get("fold", Document.class)
                        .getList("centres", Document.class)
                        .get(0)
                        .keySet())
                .containsExactly("centre", "active", "moved");
        assertThat(stored("caretakers/1").get("fold", Document.class).toJson())
                .isEqualTo("{\"suspended\": [{\"centre\": \"BR-PAT-01\", \"caretaker\": \"BR-PAT-02\"}]}");
        assertThat(stored("kept-cases/1").get("fold", Document.class).getList("duplicates", Document.class))
                .contains(new Document("case", duplicate.toString()).append("kept", stays.toString()));
    }

    private PersistedFold<CaseEvent, ActiveCasesByCentre> started(int writtenEvery) {
        return new PersistedFold<>(ActiveCasesByCentre.KIND, log.reader(), work, writtenEvery);
    }

    private PersistedFold<CentreEvent, Caretakers> caretakers() {
        return new PersistedFold<>(Caretakers.KIND, log.reader(), work, 1);
    }

    private static EntryVoided retracted(UUID closed) {
        return new EntryVoided(closed, 1, "CaseClosed", CorrectionReason.WRONG_CASE, DAY, List.of());
    }

    private PersistedFold<CaseEvent, KeptCases> keptCases() {
        return new PersistedFold<>(KeptCases.KIND, log.reader(), work, 1);
    }

    private boolean isKept(UUID caseId) {
        return keptCases().ask(known -> known.has(caseId));
    }

    private static CentreDuties said(PersistedFold<CaseEvent, ActiveCasesByCentre> fold, String centre) {
        return fold.ask(active -> active.of(centre));
    }

    private List<String> inCareOf(String caretaker) {
        return caretakers().ask(known -> known.inCareOf(caretaker));
    }

    /** By a fold that keeps nothing anywhere. */
    private CentreDuties ofWholeLog(String centre) {
        return new PersistedFold<>(
                        ActiveCasesByCentre.KIND, log.reader(), client.getDatabase(name + "_unused"), 1_000_000)
                .ask(active -> active.of(centre));
    }

    private long readBy(Runnable work) {
        long before = read.count();
        work.run();
        return read.count() - before;
    }

    private MongoCollection<Document> projections() {
        return work.getCollection(PersistedFold.COLLECTION);
    }

    private Document stored() {
        return stored(ActiveCasesByCentre.KIND.name());
    }

    private Document stored(String id) {
        @Nullable Document found = projections().find(eq("_id", id)).first();
        return found == null ? new Document() : found;
    }
}
