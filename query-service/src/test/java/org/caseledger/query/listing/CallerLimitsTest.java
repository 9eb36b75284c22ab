package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Partner;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.PastLooks;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.limits.ConcurrencyLimit.Permit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every list with many more entries than a file may have here. The limits of requests are those that hold when nothing is configured. */
@Isolated("counts the rows that this JVM makes")
class CallerLimitsTest extends QueryServiceContract {
    /** One, because boards have a line for each centre, and there are two. */
    private static final int MOST = 1;

    private static final int STREAMS = 3;
    private static final int EXPORTS = 40;
    /** Entries of one case come together; what was known of it has a line of the history in each of its own. */
    private static final int OF_ONE_CASE = 20;

    /** Makes an entry of each stay that it counts, however few lines come of them. */
    private static final String COUNTS_STAYS = "/api/shelter-stays/occupancy?";

    private static final int ENTRIES = 60;
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate RECORDED = JUNE.plusDays(ENTRIES + 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    /** After it was counted, all that happened in its month was recorded. */
    private static final UUID PUBLICATION = UUID.randomUUID();

    private static final OneCase FIRST = new OneCase(PATNA, JUNE.plusDays(1), 1);

    private static final Looker COUNSELLOR =
            new Looker("counsellor-1", "PSYCHO_SOCIAL_COUNSELLOR", List.of(PATNA), null);

    private static final String WEEKS = "&by=week";
    private static final String MONTHS = "&by=month";

    /** What a list cannot be asked for without, or has many entries with. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("/api/follow-ups", "&state=overdue"),
            Map.entry("/api/directions", "&state=overdue"),
            Map.entry("/api/access-reports/affected", "&person=counsellor-1"),
            Map.entry("/api/helpline-calls/counts", MONTHS),
            Map.entry("/api/reports/periods", MONTHS),
            Map.entry("/api/reports/cohorts", MONTHS),
            Map.entry("/api/reports/differences", "&knownAt=" + RECORDED.plusDays(ENTRIES / 2)),
            Map.entry("/api/reports/services", WEEKS),
            Map.entry("/api/reports/time-to-resolve", WEEKS),
            Map.entry("/api/reports/reporting-delay", WEEKS));

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected String[] settings() {
        return new String[] {
            "--caseledger.export.most-entries=" + MOST,
            "--caseledger.export.burst=" + EXPORTS,
            "--caseledger.export.per-minute=1",
            "--caseledger.limits.streams=" + STREAMS
        };
    }

    @Override
    protected void given(TestLog log) {
        for (int i = 1; i <= ENTRIES; i++) {
            OneCase one = i == 1 ? FIRST : new OneCase(PATNA, JUNE.plusDays(i), i);
            List<Event> events = new ArrayList<>(life(one, JUNE.plusDays(i)));
            UUID review = UUID.randomUUID();
            events.add(new CentreInspected(
                    PATNA, UUID.randomUUID(), List.of(InspectionFinding.IN_ORDER), JUNE.plusDays(i)));
            events.add(new ReviewHeld(review, ReviewLevel.STATE, null, JUNE.minusMonths(1), JUNE, JUNE.plusDays(i)));
            events.add(new DirectionIssued(
                    review, UUID.randomUUID(), PATNA, Direction.TRAIN_STAFF, JUNE.plusDays(i), JUNE.plusDays(i)));
            events.add(new HelplineCallLogged(
                    UUID.randomUUID(),
                    HelplineSource.WOMEN_HELPLINE_181,
                    CallClass.EMERGENCY,
                    CallDisposition.REGISTRABLE,
                    "PAT",
                    JUNE.plusDays(i)));
            log.append(RECORDED.plusDays(i), WORKER, events.toArray(Event[]::new));
        }
        OneCase ofGaya = new OneCase(GAYA, JUNE, 1);
        log.append(RECORDED.plusDays(ENTRIES), WORKER, ofGaya.registered());
        log.append(
                RECORDED.plusDays(ENTRIES),
                WORKER,
                new Deeds(ofGaya).admitted(UUID.randomUUID(), 0, 0, JUNE),
                published(UUID.randomUUID(), "2025-05", JUNE.minusMonths(1)),
                published(PUBLICATION, "2025-06", JUNE));
        PastLooks looks = PastLooks.of(service);
        for (int i = 0; i <= MOST; i++) {
            looks.record(
                    TestLog.noon(RECORDED.plusDays(ENTRIES)),
                    BreakGlass.opening(UUID.randomUUID(), FIRST.id(), PATNA, BreakGlassReason.LIFE_AT_RISK, COUNSELLOR),
                    Look.at(COUNSELLOR, LookKind.HELPLINE_CALL, UUID.randomUUID()));
        }
        ReadYourWrites views = service.bean(ReadYourWrites.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.beans(ReadModel.class).stream()
                        .allMatch(model -> views.position(model.name()) == log.head()));
    }

    private static Event published(UUID id, String month, LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new FiguresPublished(
                id,
                PublicationPeriod.MONTH,
                month,
                first,
                first.plusMonths(1).minusDays(1),
                "1",
                1,
                new PublishedTotals(0, 0, 0, 0, 0, 0),
                JUNE);
    }

    private static List<Event> life(OneCase one, LocalDate day) {
        Deeds deeds = new Deeds(one);
        List<Event> life = new ArrayList<>(List.of(one.registered()));
        life.add(one.served(day, Service.LEGAL_AID));
        life.add(deeds.notProvided(Service.FOOD, NotProvidedReason.values()[0], null, day));
        life.add(deeds.admitted(UUID.randomUUID(), 0, 0, day));
        life.add(deeds.referred(UUID.randomUUID(), Partner.HOSPITAL, day.plusDays(7), day));
        life.add(deeds.transferRequested(UUID.randomUUID(), PATNA, GAYA, day));
        life.addAll(List.of(one.resolved(day)));
        life.add(one.followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, day.plusDays(1)));
        return life;
    }

    @Test
    void of_a_list_too_long_no_more_is_made_than_a_file_may_have() {
        BuiltRows.watch();
        IntStream.rangeClosed(0, MOST).forEach(look -> service.get(Users.AUDITOR, "/api/cases/" + FIRST.id()));
        List<String> exports = exports().toList();

        assertThat(exports).hasSizeGreaterThanOrEqualTo(15).hasSize((int)
                BuiltRows.lines().count());
        assertThat(exports).allSatisfy(path -> {
            BuiltRows.COUNT.reset();
            Answer answer = service.get(path.contains("/access") ? Users.AUDITOR : Users.STATE_OFFICER, path);

            assertThat(answer.status()).as(path + answer.text()).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).as(path).isEqualTo("EXPORT_TOO_LONG");
            if (!path.startsWith(COUNTS_STAYS)) {
                assertThat(BuiltRows.COUNT.sum()).as("lines made for " + path).isLessThanOrEqualTo(MOST + OF_ONE_CASE);
            }
        });
        assertNoneAtWork();
    }

    @Test
    void while_as_many_files_are_written_as_may_be_each_list_refuses_one_more() {
        ExportLimit limit = service.bean(ExportLimit.class);
        List<Permit> written = Stream.of("a", "b", "c", "d").map(limit::acquire).toList();
        try {
            assertThat(exports()).allSatisfy(path -> {
                Answer answer = service.get(Users.AUDITOR, path, "hi");

                assertThat(answer.status()).as(path).isEqualTo(429);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.json().get("code").asString()).isEqualTo("EXPORTS_AT_WORK");
                assertThat(answer.json().get("detail").asString())
                        .contains("4", "2")
                        .containsPattern("\\p{IsDevanagari}");
            });
            assertThat(service.get(Users.AUDITOR, "/api/cases/" + UUID.randomUUID() + "/evidence")
                            .json()
                            .get("code")
                            .asString())
                    .as("a file that is no list")
                    .isEqualTo("EXPORTS_AT_WORK");
            assertThat(service.get(Users.AUDITOR, "/api/cases").status())
                    .as("a page")
                    .isEqualTo(200);
        } finally {
            written.forEach(Permit::close);
        }
        assertThat(service.get(Users.AUDITOR, "/api/cases?format=csv").status()).isEqualTo(400);
        assertThat(refused("exports")).isGreaterThanOrEqualTo(15);
    }

    @Test
    void a_caller_that_exports_without_pause_is_told_when_to_come_again() {
        DemoUser one = worker("case-worker-31");
        for (int i = 0; i < EXPORTS; i++) {
            assertThat(service.get(one, "/api/cases?format=csv").status()).isEqualTo(400);
        }
        Answer refused = service.get(one, "/api/cases?format=csv");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("code").asString()).isEqualTo("TOO_MANY_EXPORTS");
        assertThat(Integer.parseInt(String.valueOf(refused.header("Retry-After"))))
                .isBetween(1, 60);
        assertThat(service.get(worker("case-worker-32"), "/api/cases?format=csv")
                        .status())
                .isEqualTo(400);
        assertNoneAtWork();
    }

    @Test
    void a_caller_keeps_a_few_live_boards_open_and_no_more() throws IOException {
        DemoUser one = worker("case-worker-33");
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            open.add(opened(one, "/api/centres/board/stream"));
        }
        Answer refused = service.send(service.request(one, "/api/centres/board/stream")
                .header("Accept", "text/event-stream, application/problem+json"));

        assertThat(open).allSatisfy(stream -> assertThat(stream.statusCode()).isEqualTo(200));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("15");
        assertThat(refused.json().get("code").asString()).isEqualTo("TOO_MANY_STREAMS");
        HttpResponse<InputStream> another = opened(worker("case-worker-34"), "/api/centres/board/stream");
        assertThat(another.statusCode()).isEqualTo(200);

        open.get(0).body().close();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    service.log()
                            .append(
                                    RECORDED.plusDays(ENTRIES),
                                    WORKER,
                                    new OneCase(PATNA, JUNE, 7000 + open.size()).registered());
                    open.add(opened(one, "/api/centres/board/stream"));
                    return open.get(open.size() - 1).statusCode() == 200;
                });
        for (HttpResponse<InputStream> stream : open) {
            stream.body().close();
        }
        another.body().close();
    }

    @Test
    void streams_and_long_polls_of_the_feed_count_together() throws IOException {
        DemoUser one = new DemoUser("integrator-31", Role.INTEGRATOR, List.of(), null, false);
        String head = Long.toString(service.log().head());
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            open.add(opened(one, "/api/events?lastEventId=" + head));
        }
        Answer poll = service.get(one, "/api/events?type=LedgerOpened&timeout=5&lastEventId=" + head);

        assertThat(open).allSatisfy(stream -> assertThat(stream.statusCode()).isEqualTo(200));
        assertThat(poll.status()).isEqualTo(429);
        assertThat(poll.json().get("code").asString()).isEqualTo("TOO_MANY_STREAMS");
        assertThat(service.get(one, "/api/events?limit=1").status())
                .as("a batch that is there")
                .isEqualTo(200);
        for (HttpResponse<InputStream> stream : open) {
            stream.body().close();
        }
    }

    @Test
    void a_reader_of_the_whole_feed_and_one_who_pages_a_whole_register_meet_no_limit() {
        long read = 0;
        for (JsonNode batch = events("");
                !batch.isEmpty();
                batch = events(batch.get(0).get("id").asString())) {
            read++;
        }
        JsonNode page = service.get(Users.AUDITOR, "/api/cases?limit=1").json();
        int pages = 1;
        while (page.has("next")) {
            page = service.get(
                            Users.AUDITOR,
                            "/api/cases?limit=1&cursor=" + page.get("next").asString())
                    .json();
            pages++;
        }

        assertThat(read).isGreaterThan(10 * ENTRIES);
        assertThat(pages).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(refused("requests")).isZero();
    }

    private JsonNode events(String after) {
        Answer answer = service.get(Users.INTEGRATOR, "/api/events?limit=1&lastEventId=" + after);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    /** As the mappings have them: one that is added is held to this, too. */
    private Stream<String> exports() {
        return service.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mappings -> mappings.getHandlerMethods().entrySet().stream())
                .filter(mapping -> Arrays.stream(mapping.getValue().getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Export.class))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .sorted()
                .map(path -> path.replace("{id}", idIn(path).toString()) + "?format=csv"
                        + PARAMETERS.getOrDefault(path, ""));
    }

    private static UUID idIn(String path) {
        return path.startsWith("/api/cases/") ? FIRST.id() : PUBLICATION;
    }

    private HttpResponse<InputStream> opened(DemoUser user, String path) {
        return service.open(user, path, "");
    }

    private double refused(String limit) {
        return service.bean(MeterRegistry.class)
                .get("caseledger.limits.refused")
                .tag("limit", limit)
                .counter()
                .count();
    }

    private void assertNoneAtWork() {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> service.bean(MeterRegistry.class)
                                .get("caseledger.exports.at.work")
                                .gauge()
                                .value()
                        == 0);
    }

    private static DemoUser worker(String name) {
        return new DemoUser(name, Role.CASE_WORKER, List.of(PATNA), null, false);
    }
}
