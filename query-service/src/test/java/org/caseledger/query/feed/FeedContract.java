package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.Category;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.NoteKind;
import org.caseledger.events.Partner;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Role;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SealedDetails;
import org.caseledger.events.Service;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.repeating.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

abstract class FeedContract extends QueryServiceContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private int serial;

    @Override
    protected void given(TestLog log) {
        for (int i = 0; i < 20; i++) {
            appendCase(log);
        }
    }

    @Override
    protected String[] settings() {
        return new String[] {RunningQueryService.WITH_MANAGEMENT};
    }

    @Test
    void consumers_from_the_beginning_and_from_the_middle_get_every_event_once_and_in_order_while_appends_go_on() {
        long middle = service.log().head() / 2;
        long until = service.log().head() + 150;
        Consumer poller = new Consumer();
        Consumer pollerFromMiddle = new Consumer();
        Consumer stream = new Consumer();
        Consumer streamFromMiddle = new Consumer();

        CompletableFuture<Void> all = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> poller.poll(service, Users.INTEGRATOR, -1, until, 7)),
                CompletableFuture.runAsync(() -> pollerFromMiddle.poll(service, Users.AUDITOR, middle, until, 100)),
                CompletableFuture.runAsync(() -> stream.stream(service, Users.INTEGRATOR, -1, until)),
                CompletableFuture.runAsync(() -> streamFromMiddle.stream(service, Users.AUDITOR, middle, until)));
        while (service.log().head() < until) {
            appendCase(service.log());
        }

        assertThat(all).succeedsWithin(Duration.ofSeconds(60));
        assertThat(poller.ids).startsWith(range(0, until));
        assertThat(pollerFromMiddle.ids).startsWith(range(middle + 1, until));
        assertThat(stream.ids).startsWith(range(0, until));
        assertThat(streamFromMiddle.ids).startsWith(range(middle + 1, until));
    }

    @Test
    void with_the_full_feed_every_leaf_can_be_recomputed_and_is_the_one_in_the_log() {
        String batch = service.get(Users.AUDITOR, "/api/events?limit=40").text();
        List<String> events = List.of(batch.substring(1, batch.length() - 1).split("(?<=\\}),(?=\\{\"specversion\")"));

        assertThat(events).hasSize(40);
        assertThat(events).allSatisfy(event -> {
            JsonNode json = LedgerJson.mapper().readTree(event);
            LogEvent stored = service.log().events().get(json.get("id").asInt());
            byte[] data = event.substring(event.indexOf(",\"data\":") + 8, event.length() - 1)
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(data).isEqualTo(stored.payload());
            assertThat(json.get("leaf").asString())
                    .isEqualTo(leaf(json, data).toString())
                    .isEqualTo(Leaf.of(stored).hash().toString());
        });
    }

    @Test
    void events_are_cloudevents_of_this_ledger() {
        JsonNode registered = service.get(Users.INTEGRATOR, "/api/events?type=CaseRegistered&limit=1")
                .json()
                .get(0);
        LogEvent stored = service.log().events().get(registered.get("id").asInt());

        assertThat(registered.get("specversion").asString()).isEqualTo("1.0");
        assertThat(registered.get("type").asString()).isEqualTo("org.caseledger.case-registered.v1");
        assertThat(registered.get("source").asString()).isEqualTo("/ledgers/" + RunningQueryService.LEDGER);
        assertThat(registered.get("subject").asString()).isEqualTo(stored.aggregate());
        assertThat(registered.get("time").asString()).isEqualTo(stored.time().toString());
        assertThat(registered.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @Test
    void without_a_scope_of_the_feed_no_event_names_a_place_a_number_or_a_code_about_her() {
        Answer batch = service.get(Users.INTEGRATOR, "/api/events?limit=1000");

        assertThat(batch.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        assertThat(batch.text())
                .contains("\"leaf\"", "service-provided", "\"financialYear\":\"2025-26\"")
                .doesNotContain(
                        "BR-",
                        "\"PAT\"",
                        "Patna",
                        "पटना",
                        "LEGAL_AID",
                        "SELF_WALK_IN",
                        "serial",
                        "subjectId",
                        "ageBand",
                        "categories",
                        "gbvims",
                        "postings",
                        "aggregatesequence",
                        "metadata",
                        "case-worker-1",
                        "sealedhash");
    }

    @Test
    void scope_feed_places_adds_places_and_nothing_else() {
        Answer batch = service.get(DemoUser.integratorWithPlaces(), "/api/events?limit=1000");

        assertThat(batch.text())
                .contains("\"subject\":\"BR-PAT-01\"", "\"centre\":\"BR-PAT-01\"", "\"district\":\"PAT\"", "Patna")
                .doesNotContain(
                        "BR-PAT-01-2025-26-",
                        "serial",
                        "LEGAL_AID",
                        "SELF_WALK_IN",
                        "ageBand",
                        "postings",
                        "aggregatesequence",
                        "metadata");
    }

    @Test
    void a_follow_up_and_what_it_reopens_leave_without_their_case() {
        OneCase one = new OneCase(PATNA, DAY, ++serial);
        service.log().append(DAY, WORKER, one.registered());
        service.log().append(DAY, WORKER, one.served(DAY, Service.LEGAL_AID));
        service.log().append(DAY, WORKER, one.resolved(DAY));
        long before = service.log().head();
        service.log()
                .append(
                        DAY,
                        WORKER,
                        one.followedUp(DAY.plusDays(7), FollowUpOutcome.VIOLENCE_RECURRED, DAY),
                        one.reopened(DAY, ReopeningReason.VIOLENCE_RECURRED));

        JsonNode events = service.get(Users.INTEGRATOR, "/api/events?timeout=10&lastEventId=" + before)
                .json();

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.has("subject")).isFalse();
            assertThat(event.get("data").propertyNames()).containsExactly("occurredOn");
        });
    }

    @Test
    void what_is_about_somebody_s_data_leaves_as_its_place_and_its_leaf_and_nothing_else() {
        OneCase one = new OneCase(PATNA, DAY, ++serial);
        long before = service.log().append(DAY, WORKER, one.registered());
        service.log()
                .append(
                        DAY,
                        WORKER,
                        new NoteAdded(
                                one.id(),
                                NoteKind.MEDICAL,
                                List.of(new PersonKey(Person.WOMAN, new UUID(0, 77))),
                                DAY));
        String path = "/api/events?timeout=10&lastEventId=" + before;

        for (DemoUser subscriber : List.of(Users.INTEGRATOR, DemoUser.integratorWithPlaces())) {
            JsonNode event = service.get(subscriber, path).json().get(0);
            assertThat(event.propertyNames())
                    .containsExactly(
                            "specversion",
                            "id",
                            "source",
                            "type",
                            "datacontenttype",
                            "recordedtime",
                            "block",
                            "leaf",
                            "data");
            assertThat(event.get("type").asString()).isEqualTo("org.caseledger.withheld.v1");
            assertThat(event.get("data")).isEmpty();
            assertThat(service.get(subscriber, "/api/events?type=NoteAdded&limit=1000")
                            .text())
                    .isEqualTo("[]");
        }
        JsonNode whole = service.get(Users.AUDITOR, path).json().get(0);
        assertThat(whole.get("type").asString()).isEqualTo("org.caseledger.note-added.v1");
        assertThat(whole.get("subject").asString()).isEqualTo(one.id().toString());
        assertThat(service.get(Users.AUDITOR, "/api/events?type=NoteAdded&limit=1000")
                        .json())
                .isNotEmpty();
    }

    @Test
    void an_entry_with_something_sealed_leaves_as_one_without() {
        OneCase one = new OneCase(PATNA, DAY, ++serial);
        UUID key = new UUID(0, 78);
        long before = service.log().append(DAY, WORKER, one.registered());
        service.log().append(DAY, WORKER, referred(one, null));
        service.log()
                .append(
                        DAY,
                        WORKER,
                        referred(
                                one,
                                new SealedDetails(
                                        List.of(SealedDetail.PHONE), List.of(new PersonKey(Person.WOMAN, key)))));
        String path = "/api/events?type=CaseReferred&timeout=10&lastEventId=" + before;

        for (DemoUser subscriber : List.of(Users.INTEGRATOR, DemoUser.integratorWithPlaces())) {
            JsonNode events = await().until( // a poll is answered with what the service has heard of
                            () -> service.get(subscriber, path).json(), answered -> answered.size() == 2);
            assertThat(events.get(1).propertyNames()).isEqualTo(events.get(0).propertyNames());
            assertThat(events.get(1).get("data")).isEqualTo(events.get(0).get("data"));
            assertThat(events.get(1).toString()).doesNotContain("PHONE", key.toString());
        }
        assertThat(service.get(Users.AUDITOR, path)
                        .json()
                        .at("/1/data/sealed/fields/0")
                        .asString())
                .isEqualTo("PHONE");
    }

    private static CaseReferred referred(OneCase one, @Nullable SealedDetails sealed) {
        return new CaseReferred(
                one.id(),
                new UUID(0, 79),
                Partner.NGO,
                ConsentBy.WOMAN,
                null,
                ReportedBy.PARTNER,
                DAY.plusDays(7),
                "2023-04",
                DAY,
                List.of(),
                sealed);
    }

    @Test
    void a_poll_waits_for_the_next_event() {
        long head = service.log().head();
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(
                () -> service.get(Users.INTEGRATOR, "/api/events?timeout=30&lastEventId=" + head));
        await().untilAsserted(() -> assertThat(subscribers()).isGreaterThanOrEqualTo(1));

        long appended = service.log().append(DAY, WORKER, new OneCase(GAYA, DAY, ++serial).registered());

        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(answer -> assertThat(Consumer.ids(answer)).containsExactly(head + 1, appended));
    }

    @Test
    void a_poll_that_waited_in_vain_is_answered_with_nothing_and_the_place_it_looked_to() {
        long head = service.log().head();

        Answer answer = service.get(Users.INTEGRATOR, "/api/events?timeout=1&type=CaseClosed&lastEventId=3");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("[]");
        assertThat(answer.header("Ledger-Position")).isEqualTo(Long.toString(head));
    }

    @Test
    void types_are_chosen_by_name_or_by_published_type() {
        List<Long> byName = Consumer.ids(service.get(Users.INTEGRATOR, "/api/events?type=ServiceProvided"));
        List<Long> byType =
                Consumer.ids(service.get(Users.INTEGRATOR, "/api/events?type=org.caseledger.service-provided.v1"));
        Answer unknown = service.get(Users.INTEGRATOR, "/api/events?type=ServiceProvided&type=CaseSolved");

        assertThat(byName).isNotEmpty().isEqualTo(byType);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("detail").asString()).contains("CaseResolved");
    }

    @Test
    void a_revision_chooses_its_own_events_and_one_that_there_is_not_is_refused_with_those_there_are() {
        service.log()
                .append(
                        DAY,
                        new Who("state-officer-1", Role.STATE_OFFICER, null),
                        new FiguresPublished(
                                new UUID(0, 91),
                                PublicationPeriod.MONTH,
                                "2025-05",
                                DAY.withDayOfMonth(1).minusMonths(1),
                                DAY.withDayOfMonth(1).minusDays(1),
                                "1",
                                1,
                                new PublishedTotals(0, 0, 0, 0, 0, 0),
                                DAY));
        String published = "/api/events?timeout=10&type=org.caseledger.figures-published";

        assertThat(service.get(Users.AUDITOR, published + ".v2").json()).isNotEmpty();
        assertThat(service.get(Users.AUDITOR, published).json()).isNotEmpty();
        assertThat(service.get(Users.AUDITOR, (published + ".v1").replace("=10", "=0"))
                        .text())
                .as("events of the other revision")
                .isEqualTo("[]");
        for (String unknown : List.of(".v9", ".v", ".v2.1", ".v02", ".version")) {
            Answer refused = service.get(Users.AUDITOR, published + unknown);
            assertThat(refused.status()).as(unknown).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString())
                    .as(unknown)
                    .isEqualTo("type");
            assertThat(refused.json().get("detail").asString())
                    .as(unknown)
                    .contains(
                            "FiguresPublished",
                            "org.caseledger.figures-published.v1",
                            "org.caseledger.figures-published.v2");
        }
    }

    /** A program whose variable is empty asked for some, and would be given all. */
    @Test
    void a_type_of_nothing_is_not_all_of_them() {
        for (String none : List.of("?type=", "?type=CaseResolved&type=", "?type=CaseResolved,", "?type=%20")) {
            Answer refused = service.get(Users.INTEGRATOR, "/api/events" + none);

            assertThat(refused.status()).as(none).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString())
                    .as(none)
                    .isEqualTo("type");
        }
    }

    @Test
    void an_id_that_is_none_is_a_problem_that_names_the_head_in_the_caller_s_language() {
        String head = Long.toString(service.log().head());
        Answer unreadable = service.get(Users.INTEGRATOR, "/api/events?lastEventId=abc");
        Answer beyond = service.get(Users.INTEGRATOR, "/api/events?lastEventId=99999999", "hi");

        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.json().get("code").asString()).isEqualTo("LAST_EVENT_ID_UNREADABLE");
        assertThat(unreadable.json().get("detail").asString()).contains(head);
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.json().get("code").asString()).isEqualTo("LAST_EVENT_ID_BEYOND_HEAD");
        assertThat(beyond.json().get("detail").asString()).contains(head).contains("नवीनतम");
    }

    @Test
    void who_says_which_event_is_the_last_is_told_where_another_one_stands_there() {
        JsonNode last =
                service.get(Users.INTEGRATOR, "/api/events?limit=3").json().get(2);
        String path = "/api/events?limit=1&lastEventId=2";
        String leaf = last.get("leaf").asString();
        assertThat(service.get(Users.INTEGRATOR, path + "&lastEventLeaf=" + leaf)
                        .json()
                        .at("/0/id")
                        .asString())
                .isEqualTo("3");

        refuses("LAST_EVENT_OF_ANOTHER_LOG", path + "&lastEventLeaf=" + "0".repeat(64));
        refuses("LAST_EVENT_OF_ANOTHER_LOG", path.replace("Id=2", "Id=1") + "&lastEventLeaf=" + leaf);
        refuses("LAST_EVENT_LEAF_ALONE", "/api/events?lastEventLeaf=" + leaf);
        refuses("LAST_EVENT_LEAF_UNREADABLE", path + "&lastEventLeaf=" + leaf.substring(1));
        assertThat(service.open(Users.INTEGRATOR, "/api/events?lastEventId=1&lastEventLeaf=" + leaf, "")
                        .statusCode())
                .isEqualTo(400);
    }

    private void refuses(String code, String path) {
        Answer refused = service.get(Users.INTEGRATOR, path);
        assertThat(refused.status()).as(path).isEqualTo(400);
        assertThat(refused.text()).as(path).contains("\"" + code + "\"");
    }

    @Test
    void a_stream_answers_the_same_problem() throws Exception {
        var response = service.open(Users.INTEGRATOR, "/api/events", "99999999");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("LAST_EVENT_ID_BEYOND_HEAD");
    }

    @Test
    void a_stream_does_not_take_what_means_nothing_to_it() throws Exception {
        for (String name : List.of("limit", "timeout")) {
            var response = service.open(Users.INTEGRATOR, "/api/events?" + name + "=5", "");
            try (var body = response.body()) {
                assertThat(response.statusCode()).as(name).isEqualTo(400);
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\"code\":\"NOT_OF_A_STREAM\"", "\"pointer\":\"" + name + "\"", LongPoll.BATCH);
            }
        }
    }

    @Test
    void limits_are_held() {
        assertThat(service.get(Users.INTEGRATOR, "/api/events?limit=1001").status())
                .isEqualTo(400);
        assertThat(service.get(Users.INTEGRATOR, "/api/events?timeout=61").status())
                .isEqualTo(400);
    }

    @Test
    void only_subscribers_and_those_who_see_the_whole_state_get_the_feed() {
        assertThat(List.of(Users.INTEGRATOR, Users.STATE_OFFICER, Users.AUDITOR))
                .allSatisfy(user ->
                        assertThat(service.get(user, "/api/events").status()).isEqualTo(200));
        assertThat(List.of(Users.WORKER_IN_PATNA, Users.OFFICER_OF_PATNA))
                .allSatisfy(user ->
                        assertThat(service.get(user, "/api/events").status()).isEqualTo(403));
        assertThat(service.send(service.request(null, "/api/events")).status()).isEqualTo(401);
    }

    @Test
    void a_stream_is_counted_while_it_is_open() throws Exception {
        try (var body = service.open(Users.INTEGRATOR, "/api/events", "0").body();
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("retry: 1000");
            assertThat(subscribers()).isGreaterThanOrEqualTo(1);
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            appendCase(service.log()); // who is gone is found when written to
            assertThat(subscribers()).isZero();
        });
    }

    @Test
    void a_quiet_stream_beats_and_says_how_far_it_looked() throws Exception {
        String head = Long.toString(service.log().head());
        try (var body = service.open(Users.INTEGRATOR, "/api/events?type=CaseClosed", "")
                        .body();
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(List.of(lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine()))
                    .containsExactly("retry: 1000", "", ": heartbeat", "id: " + head);
        }
    }

    @Test
    void a_stream_ends_with_the_token_of_its_subscriber() throws Exception {
        String token = TestKey.tokenFor(Users.INTEGRATOR, Duration.ofSeconds(-28));

        try (var body = service.openAs(token, "/api/events").body()) {
            byte[] sent = assertTimeoutPreemptively(Duration.ofSeconds(40), body::readAllBytes);
            assertThat(new String(sent, StandardCharsets.UTF_8)).startsWith("retry: 1000");
        }
        assertThat(service.openAs(token, "/api/events").statusCode()).isEqualTo(401);
    }

    /** Else nobody notices that a subscriber is gone, a proxy in between cuts the connection, and all is looked at again after that. */
    @Test
    void a_stream_beats_too_while_there_are_events_that_were_not_asked_for() throws Exception {
        AtomicBoolean heard =
                new AtomicBoolean(); // an interrupt would leave what is stored unknown to the log of the tests
        Thread others = new Thread(() -> {
            for (int i = 0; i < 50 && !heard.get(); i++) {
                appendCase(service.log());
                Pause.of(Duration.ofMillis(200));
            }
        });
        try (var body = service.open(Users.INTEGRATOR, "/api/events?type=CaseClosed", "")
                        .body();
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            others.start();

            assertThat(lines.lines().anyMatch(": heartbeat"::equals)).isTrue();
            assertThat(others.isAlive()).as("events still come").isTrue();
        } finally {
            heard.set(true);
            others.join();
        }
    }

    @Test
    void what_comes_in_no_type_that_is_asked_for_is_not_answered() {
        for (String none : List.of("text/csv", "image/png, text/html", "application/json;q=0", "nonsense")) {
            Answer refused = feedAs(none);
            assertThat(refused.status()).as(none).isEqualTo(406);
            assertThat(refused.json().get("detail").asString())
                    .as(none)
                    .contains("application/cloudevents-batch+json", "application/json", "text/event-stream");
        }
        for (String some : List.of(
                "application/json", "application/cloudevents-batch+json", "*/*", "text/html, application/*;q=0.1")) {
            assertThat(feedAs(some).status()).as(some).isEqualTo(200);
        }
    }

    private Answer feedAs(String accept) {
        return service.send(
                service.request(Users.INTEGRATOR, "/api/events?limit=1").setHeader("Accept", accept));
    }

    @Test
    void an_open_stream_ends_when_the_service_stops_and_does_not_hold_it_up() throws Exception {
        try (var body = service.open(
                        Users.INTEGRATOR,
                        "/api/events",
                        Long.toString(service.log().head()))
                .body()) {
            long from = System.nanoTime();
            service.restartAfter(
                    () -> assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10)));

            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).startsWith("retry: 1000");
        }
    }

    private double subscribers() {
        return service.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.managementPort() + "/actuator/prometheus")))
                .text()
                .lines()
                .filter(line -> line.startsWith("caseledger_feed_subscribers"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private synchronized void appendCase(TestLog log) {
        OneCase one = new OneCase(PATNA, DAY, ++serial);
        log.append(DAY, WORKER, one.registered());
        log.append(DAY, WORKER, one.classified(DAY, Category.DOWRY_HARASSMENT), one.served(DAY, Service.LEGAL_AID));
    }

    private static Long[] range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toArray(Long[]::new);
    }

    /** As a consumer without our classes would, but for the hash itself. */
    private static Hash leaf(JsonNode event, byte[] data) {
        String[] type = event.get("type").asString().split("\\.");
        StringBuilder name = new StringBuilder();
        for (String word : type[2].split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        JsonNode subject = event.get("subject");
        return Leaf.hash(
                new LogEvent(
                        UUID.fromString(event.get("eventid").asString()),
                        (subject == null ? event.get("eventid") : subject).asString(),
                        subject == null ? null : event.get("aggregatetype").asString(),
                        Long.parseLong(event.get("aggregatesequence").asString()),
                        Instant.parse(event.get("time").asString()),
                        name.toString(),
                        type[3].substring(1),
                        data,
                        Base64.getDecoder().decode(event.get("metadata").asString()),
                        null),
                null);
    }
}
