package org.caseledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.projection.MadeBeside;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.projection.ViewMaking;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.PrintedRun;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.verifyviews.VerifyViews;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The {@code --rebuild} mode beside a running service, whose log grows and whose callers go on asking, and beside none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // started before all tests
abstract class RebuildContract {
    private static final List<String> VIEWS = List.of(
            "casefiles",
            "centres",
            "daybook",
            "helplinecalls",
            "publications",
            "reportingdelay",
            "reviews",
            "spans",
            "tiles");
    /** Each kind of view, and with all tries each view. */
    private static final List<String> TRIED = Tries.ALL ? VIEWS : List.of("casefiles", "daybook", "spans");

    private static final List<String> QUESTIONS = List.of(
            "/api/follow-ups?state=overdue&limit=500",
            "/api/cases?limit=500",
            "/api/centres/board",
            "/api/reports/standing?weeks=4",
            "/api/centres");
    private static final List<String> PLANTED =
            List.of("casefiles", "centres", "daybook", "reportingdelay", "spans", "tiles");
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration TWO_LOOKS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = Tries.seeded("rebuild");
    private TestStore store;
    private RunningQueryService service;
    private MonitoredLives lives;

    abstract TestStore open();

    @BeforeAll
    void start() {
        store = open();
        service = new RunningQueryService(store);
        lives = new MonitoredLives(service.log(), random);
        lives.live(40, 2, 8);
        publish();
        QUESTIONS.forEach(this::askedOnce);
    }

    private void publish() {
        LocalDate on = LocalDate.of(2025, 7, 30);
        service.log()
                .append(
                        on,
                        Who.LEDGER,
                        new FiguresPublished(
                                UUID.randomUUID(),
                                PublicationPeriod.MONTH,
                                "2025-06",
                                LocalDate.of(2025, 6, 1),
                                LocalDate.of(2025, 6, 30),
                                "1",
                                service.log().head(),
                                PublishedTotals.NOTHING,
                                on));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void a_view_that_does_not_exist_is_refused_with_the_names_of_those_that_do() {
        PrintedRun run = rebuild("casefile");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.printed())
                .contains("rebuild: there is no view 'casefile'; right would be one of " + String.join(", ", VIEWS));
        assertThat(generations()).isEmpty();
    }

    @Test
    @Order(2)
    @Turn.Third
    void what_was_wrong_is_right_again_view_by_view_and_no_caller_meets_a_part() throws InterruptedException {
        String board = "/api/centres/board?knownAt=" + service.log().head() + "&asOf="
                + service.log().lastDayAt(service.log().head());
        String right = askedAgain(board);
        JsonNode recount = recountOfPublished();
        service.restartAfter(this::plant);
        assertThat(askedAgain(board)).as("planted").isNotEqualTo(right);
        assertThat(recountOfPublished()).as("planted").isNotEqualTo(recount);
        assertThat(differing())
                .hasSameElementsAs(TRIED.stream().filter(PLANTED::contains).toList());

        Callers callers = new Callers();
        callers.start();
        try {
            TRIED.forEach(this::assertRebuilt);
            assertThat(askedAgain(board)).isEqualTo(right);
            assertThat(recountOfPublished()).isEqualTo(recount);
        } finally {
            callers.end();
        }

        assertThat(callers.wrong).isEmpty();
        assertThat(callers.answers.size()).isGreaterThan(50);
        assertThat(differing()).as("after all were made anew").isEmpty();
        assertThat(askedAgain(board)).isEqualTo(right);
    }

    private void assertRebuilt(String view) {
        PrintedRun run = rebuild(view);

        assertThat(run.exitCode()).as(run.printed()).isZero();
        assertThat(run.printed())
                .containsPattern(view + " +position [\\d,]+ of [\\d,]+")
                .containsPattern(view + " +is made anew, and answers\\R");
    }

    /** What a service that runs has gone over to is what its next start reads, and what the log says meanwhile is in it. */
    @Test
    @Order(3)
    void a_view_is_made_anew_while_no_service_runs_and_read_by_the_next_that_starts() {
        long before = generation("casefiles_4");
        service.restartAfter(() -> {
            lives.live(2, 2, 8);
            views().getCollection(stored("casefiles_4")).updateOne(Filters.empty(), Updates.set("worker", "nobody"));
            assertThat(differing()).contains("casefiles");

            PrintedRun run = rebuild("casefiles");

            assertThat(run.printed()).contains("answers when a query service is started");
            assertThat(run.exitCode()).isZero();
        });
        QUESTIONS.forEach(this::askedOnce);

        assertThat(differing()).isEmpty();
        assertThat(generation("casefiles_4")).isEqualTo(before + 1);
    }

    /** Whoever runs it again goes on with what is there. */
    @Test
    @Order(4)
    void killed_between_any_two_writes_it_goes_on_where_it_was() {
        int killedAfter = 3;
        boolean died;
        do {
            String before = stored("daybook");
            long generation = new ViewGenerations(views()).begin("daybook");
            DyingDatabase dying = new DyingDatabase(views(), killedAfter);
            try (MadeBeside making = new ViewMaking(
                    daybook(),
                    generation,
                    dying.database(),
                    service.bean(LogReader.class),
                    service.bean(LogNotifier.class))) {
                making.start();
                await().atMost(PATIENCE)
                        .until(() -> dying.isDead()
                                || making.position() >= service.log().head());
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
            }
            died = dying.isDead();
            assertThat(stored("daybook")).as("which answers").isEqualTo(before);

            PrintedRun run = rebuild("daybook");

            assertThat(run.exitCode()).as(run.printed()).isZero();
            assertThat(stored("daybook")).isEqualTo("daybook-g" + generation);
            assertThat(differing()).as("killed after %d writes", killedAfter).isEmpty();
            killedAfter += Tries.of(40, 7);
        } while (died);
    }

    @Test
    @Order(5)
    void the_second_of_two_that_make_the_same_ends_when_the_first_is_done() {
        CompletableFuture<PrintedRun> other = CompletableFuture.supplyAsync(() -> rebuild("daybook"));

        PrintedRun one = rebuild("daybook");

        assertThat(one.exitCode()).as(one.printed()).isZero();
        assertThat(other)
                .succeedsWithin(PATIENCE)
                .satisfies(run -> assertThat(run.exitCode()).as(run.printed()).isZero());
        assertThat(differing()).isEmpty();
    }

    /** What it made is behind, and nobody brings it on: it is not gone over to until somebody does. */
    @Test
    @Order(6)
    @Turn.First
    void named_by_one_that_was_killed_then_the_view_goes_on_where_it_was() {
        ViewGenerations generations = new ViewGenerations(views());
        long generation = generations.begin("daybook");
        try (MadeBeside making = new ViewMaking(
                daybook(), generation, views(), service.bean(LogReader.class), service.bean(LogNotifier.class))) {
            making.start();
            await().atMost(PATIENCE)
                    .until(() -> making.position() >= service.log().head());
        }
        lives.live(1, 1, 4);
        askedOnce("/api/centres/board");

        generations.answerFrom("daybook", generation);
        long deadline = System.nanoTime() + TWO_LOOKS.toNanos();
        while (System.nanoTime() < deadline) {
            lives.live(1, 1, 4);
            askedOnce("/api/centres/board"); // with all of it
        }

        assertThat(generations.isTaken("daybook", generation)).isFalse();
        assertRebuilt("daybook");
        assertThat(differing()).isEmpty();
    }

    @Test
    @Order(7)
    void spans_of_records_that_nobody_makes_are_not_waited_for() {
        try (TestLog other = new TestLog(store.uri(), "rebuild-of-nothing")) {
            new MonitoredLives(other, random).live(2, 40, 80);

            PrintedRun run = rebuild(
                    "spans", store.uri().replace(service.log().database().getName(), "rebuild-of-nothing"));

            assertThat(run.printed()).contains("is not made anew").contains("rebuild casefiles first");
            assertThat(run.exitCode()).isEqualTo(1);
            other.database().drop();
        }
    }

    /** It is tried again and again, and would be for ever. */
    @Test
    @Order(8)
    void spans_of_a_record_that_cannot_be_read_are_not_waited_for() {
        MongoCollection<Document> records = views().getCollection(stored("casefiles_4"));
        Document record = Objects.requireNonNull(records.find().first());
        records.updateOne(
                Filters.eq("_id", record.get("_id")), Updates.set("entries", new Binary(new byte[] {7, 7, 7})));

        CompletableFuture<PrintedRun> rebuild = CompletableFuture.supplyAsync(() -> rebuild("spans"));

        assertThat(rebuild).succeedsWithin(PATIENCE).satisfies(run -> {
            assertThat(run.printed())
                    .contains("is not made anew, and the one that was there goes on to answer: stands still");
            assertThat(run.exitCode()).isEqualTo(1);
        });
        records.replaceOne(Filters.eq("_id", record.get("_id")), record);
        assertRebuilt("spans");
    }

    /** Of another process. */
    private ReadModel<?> daybook() {
        return service.beans(ReadModel.class).stream()
                .filter(model -> model.name().equals("daybook"))
                .map(model -> (ReadModel<?>) new OfAnotherProcess<>(model))
                .findFirst()
                .orElseThrow();
    }

    private void plant() {
        TRIED.forEach(this::plant);
    }

    /** Into each view that has documents. */
    private void plant(String view) {
        MongoDatabase views = views();
        switch (view) {
            case "casefiles" ->
                views.getCollection("casefiles_4").updateOne(Filters.empty(), Updates.set("worker", "nobody"));
            case "centres" -> views.getCollection(view).updateOne(Filters.empty(), Updates.set("nameEn", "Nowhere"));
            case "daybook" -> views.getCollection(view).find().forEach(this::plantIntoPage);
            case "reportingdelay" ->
                views.getCollection("reportingdelay_2")
                        .updateOne(Filters.empty(), Updates.set("cells", new Binary(new byte[0])));
            case "spans" -> views.getCollection(named("spans_")).deleteOne(Filters.exists("kind"));
            case "tiles" -> views.getCollection(view).updateOne(Filters.empty(), Updates.set("leaves", otherLeaves()));
            default -> assertThat(PLANTED).doesNotContain(view);
        }
    }

    private void plantIntoPage(Document page) {
        page.getList("cells", Document.class).forEach(cell -> cell.put("n", 99));
        views().getCollection("daybook").replaceOne(Filters.eq("_id", page.get("_id")), page);
    }

    private Binary otherLeaves() {
        Document tile =
                Objects.requireNonNull(views().getCollection("tiles").find().first());
        byte[] leaves = tile.get("leaves", Binary.class).getData().clone();
        leaves[0] ^= 1;
        return new Binary(leaves);
    }

    /** Names of the views that are not what the log says. */
    private List<String> differing() {
        PrintedRun run = PrintedRun.of(out -> VerifyViews.run(PrintedRun.arguments("--views", store.uri()), out));
        assertThat(run.printed()).contains("spans ").contains("tiles ");
        return run.printed()
                .lines()
                .filter(line -> line.contains("DIFFERS"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private PrintedRun rebuild(String view) {
        return rebuild(view, store.uri());
    }

    private static PrintedRun rebuild(String view, String uri) {
        return PrintedRun.of(out -> RebuildMode.run(PrintedRun.arguments("--rebuild=" + view, uri), out, out));
    }

    /** Without the day on which it is asked. */
    private String askedAgain(String path) {
        return askedOnce(path).toString().replaceFirst("\"today\":\"[^\"]*\"", "");
    }

    /** As it was known when it was published. */
    private JsonNode recountOfPublished() {
        return askedOnce("/api/publications").at("/publications/0/then");
    }

    private JsonNode askedOnce(String path) {
        RunningQueryService.Answer answer = service.get(Users.STATE_OFFICER, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private MongoDatabase views() {
        return service.log().views();
    }

    private long generation(String view) {
        Document made = views().getCollection("generations")
                .find(Filters.eq("_id", view))
                .first();
        return made == null ? 1 : made.getLong("generation");
    }

    private String stored(String view) {
        long generation = generation(view);
        return generation == 1 ? view : view + "-g" + generation;
    }

    private String named(String start) {
        return views().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private TreeSet<String> generations() {
        TreeSet<String> all = new TreeSet<>();
        views().getCollection("generations")
                .find()
                .forEach(one -> all.add(one.getString("_id") + " " + one.getLong("generation")));
        return all;
    }

    /** They name what they were told last, and the log grows between their questions. */
    private final class Callers {
        private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        void start() {
            threads.add(new Thread(() -> {
                while (!over.get()) {
                    lives.live(1, 1, 4);
                    Pause.of(Duration.ofMillis(200));
                }
            }));
            QUESTIONS.forEach(path -> threads.add(new Thread(() -> {
                while (!over.get()) {
                    ask(path);
                    Pause.of(BREATH); // all five are one caller, of whom no more is taken than of any other
                }
            })));
            threads.forEach(Thread::start);
        }

        void end() throws InterruptedException {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private void ask(String path) {
            long head = service.log().head();
            RunningQueryService.Answer answer = service.get(Users.STATE_OFFICER, path);
            long position = Long.parseLong(Objects.requireNonNullElse(answer.header("Ledger-Position"), "-1"));
            if (answer.status() != 200 || position < head) {
                wrong.add(path + " " + answer.status() + " as of " + position + " and not " + head + ": "
                        + answer.text());
            } else {
                answers.add(position);
            }
        }
    }
}
