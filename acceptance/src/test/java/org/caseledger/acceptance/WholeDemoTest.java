package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.acceptance.rules.RawLog;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

/**
 * The demo loaded once through {@code ./run}, and what each user then sees of it: its first months, or all three published years with
 * {@code --full}. Each process is killed by {@code kill -9} on the way, at a seeded place: nothing may be lost of it, and nothing be
 * there twice.
 */
@Order(1) // it takes as long as all others, which run beside it
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeDemoTest {
    private static final int SAMPLED_DAYS = Tries.of(3, 20);
    /** The query service is killed behind the last sampled day; so many days are left to load then. */
    private static final int DAYS_LEFT = Tries.of(25, 60);
    /** Processes without which nothing is loaded: the load has not come to the next sampled day when they are back. */
    private static final List<String> LOADING = List.of("store", "command");
    /** Of these, each at least once, before the kill of the query service. */
    private static final int KILLS_OF_LOADING = Tries.of(2, 4);
    /** Days that are loaded before it is first looked how far the load is rest already: nobody would be killed while it loads. */
    private static final int LEAST_GAP = Tries.of(8, 20);
    /** Few days, of which there are many in the widest gaps between sampled days. */
    private static final int MOST_EVENTS = Tries.of(500, 3_000);

    /** Events up to the middle of August 2023, when the first follow-ups are overdue for long. */
    private static final int SOME_MONTHS = 45_000;

    private static final int CARRIED_CASES = Tries.of(2, 100);

    /** More than are saved here by one caller, who would be told to wait minutes for them. */
    private static final int FILES_AT_ONCE = 1_000;

    /** Published figures, on the machine of an auditor. */
    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(60);

    private static final int MORE_OF_STANDING = Tries.of(0, 50);

    /** Cases that nobody was given yet, on the page of a centre. */
    private static final String UNASSIGNED = "[data-list=unassigned] [data-count]";

    private static final Duration LOAD = Duration.ofMinutes(10);

    /** A sweep may come between two deeds of the story, and find a day long past. */
    private static final Set<String> SWEPT = Set.of("FollowUpMissed", "ShelterLimitExceeded");

    /** Of the case of docs/api. */
    private static final List<String> STORY = List.of(
            "CaseRegistered",
            "ShelterAdmitted",
            "CaseClassified",
            "RiskAssessed",
            "SafetyPlanAgreed",
            "ConsentRecorded",
            "ServiceProvided",
            "ServiceRequested",
            "CaseReferred",
            "ReferralAccepted",
            "ShelterStayExtended",
            "LegalStepRecorded",
            "ServiceProvided",
            "ReferralCompleted",
            "ShelterLeft",
            "TransferRequested",
            "TransferDeclined",
            "CaseResolved",
            "FollowUpPlanned",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "CaseReopened",
            "ServiceProvided",
            "CoordinationStarted",
            "CoordinationMeetingHeld",
            "ReliefSecured",
            "CoordinationEnded",
            "CaseResolved",
            "FollowUpPlanned",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "FollowUpRecorded",
            "CaseClosed");

    @TempDir
    static Path data;

    /** The load rests at the end of a sampled day until it was looked at. */
    @TempDir
    static Path rests;

    private RunningLedger ledger;
    private Random random;
    /** The live board at the end of each sampled day, and once more while the next is loaded. */
    private final List<JsonNode> live = new ArrayList<>();
    /** Position of the last event of each sampled day. */
    private final Map<LocalDate, Long> ends = new TreeMap<>();

    @BeforeAll
    void load() throws IOException {
        random = Tries.seeded("sampled days and places");
        NavigableSet<LocalDate> days = sampled();
        while (gap(days, victimsOf(days).get(KILLS_OF_LOADING - 1)) < LEAST_GAP) {
            days = sampled();
        }
        for (LocalDate day : days) {
            Files.createFile(rests.resolve(day.toString()));
        }
        ledger = RunningLedger.start(
                data,
                Map.of(
                        "CASELEDGER_DEMO_RESTWHILE", "" + rests,
                        "CASELEDGER_DEMO_DAYS", "" + Published.daysLoaded(),
                        "CASELEDGER_EXPORT_BURST", "" + FILES_AT_ONCE));
        Map<LocalDate, String> victims = victims(days);
        long loaded = 0;
        for (LocalDate day : days) {
            if (victims.containsKey(day)) {
                loaded = Kill.whileLoading(ledger, victims.get(day), loaded, random.nextInt(MOST_EVENTS));
            }
            live.add(liveBoardAtEndOf(day));
            assertThat(ledger.get("/api/cases", "state-officer").statusCode())
                    .as("lists are made when all is loaded")
                    .isEqualTo(503);
            Files.delete(rests.resolve(day.toString()));
            live.add(ledger.jsonOnceCaughtUp("/api/centres/board", "state-officer", LOAD));
        }
        Kill.whileLoading(ledger, "query", loaded, 0);
        ledger.awaitDemo();
        await().untilAsserted(() ->
                assertThat(ledger.output()).containsOnlyOnce("demo loaded until " + Published.LOADED_UNTIL));
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(ledger.output()).containsOnlyOnce("lists and counts have all of it"));
        assertThat(data.resolve("filling")).doesNotExist();
    }

    private NavigableSet<LocalDate> sampled() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        while (days.size() < SAMPLED_DAYS) {
            days.add(Published.FIRST_DAY.plusDays(random.nextInt(Published.daysLoaded() - DAYS_LEFT)));
        }
        return days;
    }

    /** Before which somebody is killed, the one with the widest gap first. */
    private static List<LocalDate> victimsOf(NavigableSet<LocalDate> days) {
        return days.stream()
                .sorted(Comparator.comparing(day -> -gap(days, day)))
                .limit(KILLS_OF_LOADING)
                .toList();
    }

    private static long gap(NavigableSet<LocalDate> days, LocalDate day) {
        return ChronoUnit.DAYS.between(Objects.requireNonNullElse(days.lower(day), Published.FIRST_DAY), day);
    }

    /** Who is killed before which of these days. */
    private Map<LocalDate, String> victims(NavigableSet<LocalDate> days) {
        List<String> killed = new ArrayList<>(LOADING);
        while (killed.size() < KILLS_OF_LOADING) {
            killed.add(LOADING.get(random.nextInt(LOADING.size())));
        }
        List<LocalDate> widest = new ArrayList<>(victimsOf(days));
        Collections.shuffle(widest, random);
        Map<LocalDate, String> victims = new TreeMap<>();
        killed.forEach(victim -> victims.put(widest.remove(0), victim));
        return victims;
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    private JsonNode liveBoardAtEndOf(LocalDate day) {
        await().atMost(LOAD) // a store that was killed reads its journal before the load goes on
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ledger.demo()
                        .filter(d -> d.path("state").asString().equals("RESTING")
                                && d.path("day").asString().equals(day.toString()))
                        .isPresent());
        long position = ledger.demo().orElseThrow().path("events").asLong() - 1;
        ends.put(day, position);
        return ledger.jsonOnceCaughtUp("/api/centres/board?min-position=" + position, "state-officer", LOAD);
    }

    @Test
    @Order(1)
    void the_published_totals_come_out_exactly() {
        JsonNode report =
                ledger.json("/api/reports/periods?by=financial-year&asOf=" + Published.LAST_DAY, "state-officer");

        assertThat(byPeriod(report, "registered")).isEqualTo(Published.REGISTERED);
        assertThat(byPeriod(report, "resolvedInPeriod")).isEqualTo(Published.RESOLVED);
        assertThat(report.path("total").path("registered").asInt()).isEqualTo(Published.sum(Published.REGISTERED));
        assertThat(report.path("total").path("resolvedInPeriod").asInt()).isEqualTo(Published.sum(Published.RESOLVED));
    }

    @Test
    @Order(2)
    void the_same_totals_and_gapless_serials_are_counted_from_the_raw_log() {
        Recount recount = Recount.of(ledger.storeUrl());
        System.out.println("events in the log: " + recount.events() + " " + recount.types);

        assertThat(recount.registered).isEqualTo(Published.REGISTERED);
        assertThat(recount.resolved).isEqualTo(Published.RESOLVED);
        assertThat(recount.serialsTwice()).isZero();
        assertThat(recount.registersWithGaps()).isEmpty();
        assertThat(recount.serials.keySet())
                .extracting(register -> register.substring(0, 9))
                .containsAll(centres());
    }

    /** The demo publishes its figures a year at a time. */
    @Test
    @Order(2)
    @OnlyInFull
    void entries_add_up_to_what_changed_each_publication_and_parts_to_what_was_registered() {
        int publications = 0;
        int entries = 0;
        for (JsonNode one :
                ledger.json("/api/publications?limit=500", "state-officer").path("publications")) {
            String id = one.path("publicationId").asString();
            JsonNode told = ledger.json("/api/publications/" + id + "/differences?limit=500", "auditor");
            told.path("now")
                    .properties()
                    .forEach(figure -> assertThat(
                                    told.path("seen").path(figure.getKey()).asInt(-1))
                            .as(figure.getKey() + " of " + one.path("period").asString())
                            .isEqualTo(figure.getValue().asInt()
                                    - told.path("then").path(figure.getKey()).asInt()));
            assertThat(ledger.jsonOnceCaughtUp(
                                    "/api/reports/breakdown?of=registered&by=month&from="
                                            + one.path("from").asString() + "&to="
                                            + one.path("to").asString() + "&knownAt="
                                            + told.path("position").asLong(),
                                    "auditor",
                                    LOAD)
                            .path("total")
                            .asInt(-1))
                    .isEqualTo(told.at("/now/registered").asInt());
            publications++;
            entries += told.path("entries").size();
        }
        System.out.printf("%d publications, changed by %d entries since%n", publications, entries);
        assertThat(publications).isPositive();
        assertThat(ledger.json("/api/ledger", "auditor").path("publishedOn")).isNotEmpty();
    }

    @Test
    @Order(3)
    void the_books_balance_for_every_centre_every_month_and_the_state() {
        List<String> scopes = new ArrayList<>(List.of(""));
        centres().forEach(centre -> scopes.add("&centre=" + centre));
        for (String scope : scopes) {
            JsonNode report =
                    ledger.json("/api/reports/periods?by=month&asOf=" + Published.LAST_DAY + scope, "state-officer");

            assertThat(report.path("periods").size()).as(scope).isEqualTo(Published.months());
            assertThat(report.path("periods"))
                    .as(scope)
                    .allMatch(period ->
                            period.path("reconciliation").path("balanced").asBoolean());
        }
    }

    @Test
    @Order(4)
    void a_past_day_as_known_then_is_what_the_live_board_showed() {
        int atTheEnd = 0;
        for (JsonNode board : live) {
            LocalDate day = LocalDate.parse(board.path("asOf").asString());
            long position = board.path("position").asLong();
            isShownAgain(board, day, "" + position);
            if (position == ends.getOrDefault(day, -1L)) {
                isShownAgain(board, day, "" + day);
                atTheEnd++;
            }
        }
        System.out.println("live boards at the very end of their day: " + atTheEnd + " of " + live.size());
        assertThat(live).hasSize(2 * SAMPLED_DAYS);
        assertThat(atTheEnd).as("so many at the end of their day").isGreaterThanOrEqualTo(SAMPLED_DAYS);
    }

    private void isShownAgain(JsonNode live, LocalDate day, String knownAt) {
        JsonNode past = ledger.json("/api/centres/board?asOf=" + day + "&knownAt=" + knownAt, "state-officer");
        String name = day + " as known at " + knownAt;

        assertThat(past.path("centres")).as(name).isEqualTo(live.path("centres"));
        assertThat(past.path("total")).as(name).isEqualTo(live.path("total"));
    }

    @Test
    @Order(4)
    void how_the_centres_stood_after_some_months_is_what_the_log_says() {
        StandingQuestions questions = new StandingQuestions(
                ledger,
                RawLog.read(ledger.storeUrl(), SOME_MONTHS),
                List.of(new StandingQuestions.Scope("state-officer", "", centre -> true)),
                random);
        questions.askNewest();
        questions.askAnything(MORE_OF_STANDING);

        assertThat(questions.seen()).containsKey("casesOverdue");
        if (Tries.ALL) { // after two months nobody is, or few
            assertThat(questions.seen()).containsKey("casesLongOverdue");
        }
    }

    @Test
    @Order(5)
    void a_feed_consumer_stopped_anywhere_gets_every_later_event_once_in_order() {
        long head =
                ledger.json("/api/centres/board", "auditor").path("position").asLong();
        Feed fromTheBeginning = new Feed(ledger, "integrator", -1);
        long stopped = head - 1 - random.nextLong(head / 4);
        Feed resumed = new Feed(ledger, "auditor", stopped);

        assertThat(fromTheBeginning.readUntil(head)).isEqualTo(head + 1);
        assertThat(resumed.readUntil(head)).isEqualTo(head - stopped);
    }

    @Test
    @Order(6)
    @Turn.First
    void an_auditor_verifies_chain_and_views_with_the_readme() {
        Readme verify =
                Readme.all().stream().filter(Readme::verifies).findFirst().orElseThrow();

        Called views = verify.run(ledger, data);

        assertThat(views.exitCode()).as(views.output()).isZero();
        assertThat(views.output()).contains("blocks", "events", "head", "daybook", "casefiles", "spans");
        System.out.println(views.output());
    }

    @Test
    @Order(6)
    @OnlyInFull
    void programs_that_nobody_here_wrote_check_the_exported_tree(@TempDir Path exported) {
        assumeTrue(GoPrograms.areThere(), "there is no go on the PATH");
        ExportedTree tree = ExportedTree.of(data, exported, random);
        System.out.println("exported " + tree.events() + " events");

        tree.isWhole();
        tree.isNotOnceItIsChanged();
    }

    @Test
    @Order(6)
    void the_evidence_of_any_case_is_checked_without_the_server(@TempDir Path home) {
        List<String> some = new ArrayList<>();
        ledger.json("/api/cases?limit=500", "auditor")
                .path("cases")
                .forEach(row ->
                        some.add(row.path("id").asString(row.path("caseId").asString(""))));
        Collections.shuffle(some, random);
        List<CarriedEvidence> carried = some.subList(0, CARRIED_CASES).stream()
                .map(caseId -> CarriedEvidence.ofCase(ledger, data, caseId, home))
                .toList();

        CarriedEvidence first = carried.get(0);
        System.out.println("the evidence of a case was checked within " + first.isAccepted() + " ms");
        first.isNotOnceItIsChanged(random);
        for (CarriedEvidence other : carried.subList(1, carried.size())) {
            other.checkedHere().isAccepted();
            other.checkedHere().isNotOnceItIsChanged(random);
        }
    }

    @Test
    @Order(6)
    @OnlyInFull
    void programs_that_nobody_here_wrote_check_proofs() {
        assumeTrue(GoPrograms.areThere(), "there is no go on the PATH");
        Called proofs = GoPrograms.run(
                "checkproofs",
                ledger.queryUrl(),
                data.resolve("tokens").resolve("integrator.token").toString(),
                Integer.toString(random.nextInt()));

        assertThat(proofs.exitCode()).as(proofs.output()).isZero();
        assertThat(proofs.output()).contains("checked 1000 inclusion and 200 consistency proofs");
    }

    @Test
    @Order(7)
    void a_history_with_a_reopening_says_what_who_when_and_when_recorded_in_both_languages() {
        String id = ledger.json("/api/events?type=CaseReopened&limit=1", "auditor")
                .path(0)
                .path("subject")
                .asString();
        JsonNode events =
                ledger.json("/api/cases/" + id + "/history", "auditor").path("events");

        List<String> types = new ArrayList<>();
        for (JsonNode event : events) {
            types.add(event.path("type").asString());
            assertThat(event.path("position").isIntegralNumber()).isTrue();
            assertThat(List.of(
                            event.path("actor"),
                            event.path("role").path("label").path("en"),
                            event.path("role").path("label").path("hi"),
                            event.path("occurredOn"),
                            event.path("recordedAt"),
                            event.path("meaning").path("en"),
                            event.path("meaning").path("hi")))
                    .as("" + event)
                    .allMatch(said -> !said.asString("").isBlank());
        }
        assertThat(types).startsWith("CaseRegistered").contains("CaseResolved", "CaseReopened");
    }

    @Test
    @Order(7)
    void both_services_hold_the_same_of_who_needs_to_know_what_of_a_case() {
        new AgreedNeeds(ledger).hold();
    }

    @Test
    @Order(8)
    void registering_with_the_readme_changes_an_open_page_within_a_second(@TempDir Path profile) {
        requireBrowser();
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("CASE_WORKER", "en");
            page.waitForFigures();
            await().atMost(Duration.ofSeconds(10)).until(() -> page.state().equals("live"));
            int before = page.count(UNASSIGNED);

            Called curl = Readme.all().get(0).run(ledger, data);
            assertThat(curl.output()).contains("201");
            long stored = System.nanoTime();
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> page.count(UNASSIGNED) == before + 1);
            System.out.println(
                    "the open page showed the case after " + (System.nanoTime() - stored) / 1_000_000 + " ms");
            assertThat(page.complaints()).isEmpty();
        }
    }

    /** The picture of README is that of three years, to be copied to {@code docs/pictures} when the page changes. */
    @Test
    @Order(9)
    void the_page_shows_the_state_its_weekly_review(@TempDir Path profile) {
        requireBrowser();
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1440, 900)) {
            page.signIn("STATE_OFFICER", "en");
            page.waitForFigures();
            await().atMost(Duration.ofSeconds(10)).until(() -> page.state().equals("live"));

            page.picture("weekly-review");
        }
    }

    @TestFactory
    @Order(9)
    Stream<DynamicTest> the_page(@TempDir Path profiles) {
        requireBrowser();
        return new PageSuites(ledger, pastDay(), profiles, random).all();
    }

    private static LocalDate pastDay() {
        return Published.LAST_DAY.minusDays(20);
    }

    private static void requireBrowser() {
        assumeTrue(Chromium.isInstalled() || "true".equals(System.getenv("CI")), "no chromium and chromedriver");
    }

    @Test
    @Order(10)
    void every_other_command_of_the_readme_works() {
        for (Readme command :
                Readme.all().stream().filter(block -> !block.verifies()).toList()) {
            Called called = command.run(ledger, data);

            assertThat(called.exitCode()).as(command + "\n" + called.output()).isZero();
            assertThat(called.output()).as("" + command).doesNotContain("urn:caseledger:problem");
        }
    }

    @Test
    @Order(11)
    void every_alert_is_about_a_metric_that_is_there() throws IOException {
        String alerts = Files.readString(RunningLedger.home().resolve("ops/prometheus/alerts.yml"));
        Set<String> named = Pattern.compile("caseledger_\\w+")
                .matcher(alerts)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        String metrics = ledger.metrics("command") + ledger.metrics("query");

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    /** In every second run, as the seed has it, and always with {@code --full}: it is seven processes one after another. */
    @TestFactory
    @Order(11)
    Stream<DynamicTest> an_auditor_walks_through_the_page_for_auditors_by_pasting_it(@TempDir Path home) {
        return Tries.drawn(random, random.nextInt(2), List.of("from its first command to its last")).stream()
                .map(walk -> DynamicTest.dynamicTest(walk, () -> walkAsAnAuditor(home)));
    }

    private void walkAsAnAuditor(Path home) {
        Called walk = Readme.audit(home).run(ledger, data);

        assertThat(walk.exitCode()).as(walk.output()).isZero();
        assertThat(walk.output())
                .contains("it begins with the ", "\"state\":{\"code\":\"IN_FORCE\"")
                .containsPattern("(?m)^ {3}changed {3}Status: ")
                .containsPattern("(?m)^ {3}allowed {3}(RegisterCase|BringCaseForward), for ")
                .containsPattern("(?s)All that was looked at holds.*All that was looked at holds")
                .doesNotContain("DOES NOT HOLD");
    }

    @Test
    @Order(12)
    void the_story_of_the_api_page_is_told_to_its_end_by_pasting_it() {
        Called story = Readme.story().run(ledger, data);

        assertThat(story.exitCode()).as(story.output()).isZero();
        List<String> types = new ArrayList<>();
        ledger.json("/api/cases/" + newestCase(story) + "/history", "auditor")
                .path("events")
                .forEach(event -> types.add(event.path("type").asString()));
        types.removeIf(SWEPT::contains);
        assertThat(types).containsExactlyElementsOf(STORY);
    }

    /** The history at the end of the story begins with its id. */
    private static String newestCase(Called story) {
        String history = story.output().substring(story.output().lastIndexOf("{\"id\":\"") + 7);
        return history.substring(0, history.indexOf('"'));
    }

    @Test
    @Order(13)
    @OnlyInFull
    void swagger_ui_lists_the_operations_under_the_content_security_policy(@TempDir Path profile) {
        assumeTrue(Chromium.isInstalled() || "true".equals(System.getenv("CI")), "no chromium and chromedriver");
        ChromeDriver browser = Chromium.open(profile, 1280, 900);
        try {
            for (String service : List.of(ledger.commandUrl(), ledger.queryUrl())) {
                browser.get(service + "/swagger-ui.html");
                new WebDriverWait(browser, Duration.ofSeconds(20))
                        .until(ready -> browser.findElements(By.cssSelector(".opblock-summary"))
                                        .size()
                                > 20);
                browser.findElement(By.cssSelector(".opblock-summary-control")).click();
                new WebDriverWait(browser, Duration.ofSeconds(10))
                        .until(ready -> browser.findElements(By.cssSelector(".responses-table"))
                                        .size()
                                == 1);

                assertThat(browser.manage().logs().get("browser").getAll())
                        .as(service)
                        .isEmpty();
            }
        } finally {
            browser.quit();
        }
    }

    /** Counted up to now, so all that was loaded is carried home: the publications of the demo are longer ago. */
    @Test
    @Order(14)
    @OnlyInFull
    void the_evidence_of_published_figures_is_checked_without_the_server_whole_and_in_time(@TempDir Path home) {
        CarriedEvidence evidence =
                CarriedEvidence.ofFigures(ledger, data, PublishedYear.publish(ledger, "2023-24"), home);

        long took = evidence.isAccepted();
        System.out.println("published figures were checked within " + took + " ms and 512 MB");
        assertThat(took).isLessThan(CHECKED_WITHIN.toMillis());
        evidence.isNotOnceItIsChanged(random);
    }

    @Test
    @Order(98)
    @OnlyInFull
    void clients_made_from_the_documents_tell_the_story_of_the_api_page() {
        Called clients = OpenApiScript.CLIENTS.run(ledger, data);

        String story = String.join(" ", STORY) + "\n";
        assertThat(clients.output().replaceAll(String.join(" |", SWEPT) + " ", ""))
                .isEqualTo("python: " + story + "typescript: " + story);
    }

    @Test
    @Order(100)
    void a_block_changed_through_the_driver_is_found_and_named() {
        try (MongoClient client = MongoClients.create(ledger.storeUrl())) {
            var log = client.getDatabase("caseledger").getCollection("log");
            Document block = log.find(Filters.gte("_id", 1000)).limit(1).first();
            assertThat(block).isNotNull();
            log.updateOne(Filters.eq("_id", block.get("_id")), Updates.set("events.0.revision", "2"));

            Called verify = Called.verify(data);

            assertThat(verify.exitCode()).isEqualTo(1);
            assertThat(verify.output()).contains("block " + block.get("_id"));
        }
    }

    private List<String> centres() {
        List<String> centres = new ArrayList<>();
        ledger.json("/api/centres/board", "state-officer")
                .path("centres")
                .forEach(centre -> centres.add(centre.path("centre").asString()));
        assertThat(centres).hasSize(39);
        return centres;
    }

    private static Map<String, Integer> byPeriod(JsonNode report, String figure) {
        Map<String, Integer> figures = new TreeMap<>();
        report.path("periods")
                .forEach(p ->
                        figures.put(p.path("period").asString(), p.path(figure).asInt()));
        return figures;
    }
}
