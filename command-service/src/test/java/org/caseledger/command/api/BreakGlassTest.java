package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.RecordedLook;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;

class BreakGlassTest extends ApiTest {
    private static final DemoUser COUNSELLOR =
            new DemoUser("counsellor-71", Role.PSYCHO_SOCIAL_COUNSELLOR, List.of("BR-PAT-01"), null, false);
    private static final DemoUser ANOTHER_COUNSELLOR =
            new DemoUser("counsellor-72", Role.PSYCHO_SOCIAL_COUNSELLOR, List.of("BR-PAT-01"), null, false);
    private static final DemoUser NEIGHBOUR =
            new DemoUser("case-worker-73", Role.CASE_WORKER, List.of("BR-PAT-02"), null, false);
    private static final DemoUser OFFICER_OF_PATNA =
            DemoUser.officer("officer-74", "PAT", "DISTRICT_PROGRAMME_OFFICER");
    private static final String NOW = "{\"reason\":\"LIFE_AT_RISK\"}";
    private static final String JUSTIFIED = "{\"outcome\":\"JUSTIFIED\"}";
    private static final String SOME_OPENING = "/break-glass/" + Write.NOBODY + "/review";

    @Test
    void what_is_behind_glass_is_shown_once_it_is_broken_and_nothing_beside_it() {
        String path = noted();
        refused(reveal(path, "NAME,PHONES", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");

        Answer opened = opened(path, COUNSELLOR);

        assertThat(shown(path, "NAME,PHONES", COUNSELLOR)).contains("canary name", "0000 000001");
        assertThat(shown(path, "SAFETY_NOTES", COUNSELLOR)).contains("canary exit");
        refused(reveal(path, "ACCUSED", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
        refused(reveal(path, "NAME,COUNSELLING_NOTES", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
        assertThat(Duration.between(Instant.parse(opened.text("openedAt")), Instant.parse(opened.text("openUntil"))))
                .isEqualTo(Duration.ofMinutes(60));
        assertThat(Duration.between(Instant.parse(opened.text("openedAt")), Instant.parse(opened.text("reviewBy"))))
                .isEqualTo(Duration.ofHours(72));
    }

    @Test
    void an_administrator_breaks_it_for_what_is_medical_and_for_counselling() {
        String path = noted();
        refused(reveal(path, "MEDICAL_NOTES", ADMINISTRATOR), 403, "NOT_TO_BE_REVEALED");

        opened(path, ADMINISTRATOR);

        assertThat(shown(path, "MEDICAL_NOTES,NAME", ADMINISTRATOR)).contains("canary wound", "canary name");
        assertThat(shown(path, "COUNSELLING_NOTES", ADMINISTRATOR)).contains("canary talk");
    }

    @Test
    void another_centre_of_the_district_reaches_her_by_it_and_one_elsewhere_does_not() {
        String path = noted();
        refused(reveal(path, "NAME", NEIGHBOUR), 404, "CASE_UNKNOWN");

        opened(path, NEIGHBOUR);

        assertThat(shown(path, "NAME,ADDRESS", NEIGHBOUR)).contains("canary name");
        refused(reveal(path, "LEGAL_PAPERS", NEIGHBOUR), 403, "NOT_TO_BE_REVEALED");
        refused(post(path + "/break-glass", NOW, ELSEWHERE), 404, "CASE_UNKNOWN");
        refused(post("/api/cases/" + Write.NOBODY + "/break-glass", NOW, COUNSELLOR), 404, "CASE_UNKNOWN");
    }

    @Test
    void who_has_nothing_behind_glass_is_told_so_once_it_is_on_record() {
        String path = noted();

        refused(post(path + "/break-glass", NOW, OFFICER), 403, "NO_ACCESS");
        refused(post(path + "/break-glass", NOW, AUDITOR), 403, "NO_ACCESS");
        assertThat(looks(path)).isEmpty();

        refused(post(path + "/break-glass", NOW, WORKER), 403, "NOTHING_BEHIND_GLASS");
        refused(
                post(path + "/break-glass", NOW, DemoUser.atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01")),
                403,
                "NOTHING_BEHIND_GLASS");
        assertThat(looks(path))
                .extracting(recorded ->
                        recorded.look().kind() + " " + recorded.look().looker().role())
                .containsExactly("CASE OFFICE_ASSISTANT", "CASE CASE_WORKER");
    }

    @Test
    void it_opens_for_one_person_and_of_one_case() {
        String path = noted();
        String other = noted();
        opened(path, COUNSELLOR);

        refused(reveal(path, "NAME", ANOTHER_COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
        refused(reveal(other, "NAME", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
    }

    @Test
    void it_ends_by_itself_after_an_hour() {
        String path = noted();

        openedBefore(Duration.ofMinutes(60), path, COUNSELLOR);
        refused(reveal(path, "NAME", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
        openedBefore(Duration.ofMinutes(59), path, COUNSELLOR);
        assertThat(shown(path, "NAME", COUNSELLOR)).contains("canary name");
    }

    @Test
    void it_is_on_record_before_anything_is_shown_and_changes_neither_the_case_nor_the_log() {
        String path = noted();
        Answer before = get(path, WORKER);
        long head = service.bean(LogReader.class).head().position();
        int looks = looks(path).size();

        String id = opened(path, COUNSELLOR).text("id");
        shown(path, "NAME", COUNSELLOR);

        assertThat(looks(path).subList(0, looks(path).size() - looks))
                .extracting(recorded ->
                        recorded.look().kind() + " " + recorded.look().breakGlass())
                .containsExactly("REVEAL " + id, "BREAK_GLASS " + id);
        assertThat(service.bean(LogReader.class).head().position()).isEqualTo(head);
        assertThat(get(path, WORKER).json().at("/version"))
                .isEqualTo(before.json().at("/version"));
    }

    @Test
    void it_holds_on_every_node_and_when_the_one_that_opened_it_has_stopped() {
        Service one = Service.startOn(store.uri("break_glass"));
        String path;
        try {
            path = created(post(one, "/api/cases", REGISTRATION, WORKER));
            ok(post(one, path + "/identity", "{\"name\":\"canary name\"}", WORKER));
            assertThat(post(one, path + "/break-glass", NOW, COUNSELLOR).status())
                    .isEqualTo(201);
        } finally {
            one.stop();
        }
        Service other = Service.startOn(store.uri("break_glass"));
        try {
            assertThat(post(other, path + "/reveal", asking("NAME"), COUNSELLOR).status())
                    .isEqualTo(200);
        } finally {
            other.stop();
        }
    }

    @Test
    void another_person_who_answers_for_the_centre_says_once_what_was_found() {
        String path = noted();
        String review = openedBefore(Duration.ofMinutes(61), path, COUNSELLOR);

        Answer answer = post(review, JUSTIFIED, ADMINISTRATOR);

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.text("outcome")).isEqualTo("JUSTIFIED");
        refused(post(review, "{\"outcome\":\"NOT_JUSTIFIED\"}", OFFICER_OF_PATNA), 409, "BREAK_GLASS_REVIEWED");
        refused(post(review, JUSTIFIED, OFFICER_OF_PATNA), 409, "BREAK_GLASS_REVIEWED");
        refused(post(review, "{\"outcome\":\"NOT_JUSTIFIED\"}", ADMINISTRATOR), 409, "BREAK_GLASS_REVIEWED");
        Answer again = post(review, JUSTIFIED, ADMINISTRATOR); // whose first answer was lost
        assertThat(again.status()).as(again.http().body()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(answer.json());
        assertThat(post(openedBefore(Duration.ofMinutes(62), path, COUNSELLOR), JUSTIFIED, OFFICER_OF_PATNA)
                        .status())
                .isEqualTo(201);
        assertThat(post(openedBefore(Duration.ofMinutes(63), path, COUNSELLOR), JUSTIFIED, OFFICER)
                        .status())
                .isEqualTo(201);
    }

    /** She may be an administrator and an officer as well, with one token or with two: she is one person. */
    @Test
    void nobody_reviews_herself_in_whichever_role() {
        String path = noted();
        DemoUser herself = new DemoUser("someone-75", Role.CENTRE_ADMINISTRATOR, List.of("BR-PAT-01"), "PAT", false);
        String review = openedBefore(Duration.ofMinutes(61), path, herself);
        List<String> tokens = List.of(
                TestKey.token(herself),
                TestKey.token(DemoUser.officer("someone-75", "PAT", "DISTRICT_PROGRAMME_OFFICER")),
                TestKey.token(new DemoUser("someone-75", Role.STATE_OFFICER, List.of(), null, false)),
                TestKey.token(herself, Set.of(Role.CENTRE_ADMINISTRATOR, Role.STATE_OFFICER)));

        for (String token : tokens) {
            refused(postAs(service, review, JUSTIFIED, token), 403, "REVIEW_OF_ONESELF");
        }
        assertThat(post(review, JUSTIFIED, ADMINISTRATOR).status()).isEqualTo(201);
    }

    @Test
    void whoever_does_not_answer_for_the_centre_reviews_nothing_there() {
        String path = noted();
        String review = openedBefore(Duration.ofMinutes(61), path, COUNSELLOR);

        Stream.of(
                        new DemoUser("admin-76", Role.CENTRE_ADMINISTRATOR, List.of("BR-PAT-02"), null, false),
                        DemoUser.officer("officer-77", "GAY", "DISTRICT_PROGRAMME_OFFICER"),
                        DemoUser.officer("officer-78", "PAT", "DISTRICT_MAGISTRATE"),
                        DemoUser.officer("officer-79", "PAT", null))
                .forEach(user -> refused(post(review, JUSTIFIED, user), 404, "BREAK_GLASS_UNKNOWN"));
        refused(post(path + SOME_OPENING, JUSTIFIED, ADMINISTRATOR), 404, "BREAK_GLASS_UNKNOWN");
        refused(post(review, JUSTIFIED, WORKER), 403, "NO_ACCESS");
        refused(post(review, JUSTIFIED, AUDITOR), 403, "NO_ACCESS");
    }

    @Test
    void what_is_on_record_is_a_chain_as_all_that_is() {
        String path = noted();
        opened(path, COUNSELLOR);
        post(openedBefore(Duration.ofMinutes(61), path, COUNSELLOR), JUSTIFIED, ADMINISTRATOR);
        AccessMonths months = service.bean(AccessMonths.class);

        assertThat(new LogVerifier(months.log(
                                AccessMonths.of(service.bean(LedgerClock.class).now())))
                        .verify()
                        .broken())
                .isNull();
    }

    @Test
    void it_is_reviewed_when_nothing_more_can_be_shown_for_it() {
        String path = noted();
        String id = opened(path, COUNSELLOR).text("id");

        refused(post(path + "/break-glass/" + id + "/review", JUSTIFIED, ADMINISTRATOR), 409, "BREAK_GLASS_STILL_OPEN");
    }

    @Test
    void of_several_who_review_it_at_once_one_has_found_what_stands() {
        String review = openedBefore(Duration.ofMinutes(61), noted(), COUNSELLOR);

        List<CompletableFuture<Integer>> all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(review, JUSTIFIED, i % 2 == 0 ? ADMINISTRATOR : OFFICER_OF_PATNA)
                                .status()))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).sorted())
                .as("three times what the first of both said")
                .containsExactly(201, 201, 201, 409, 409, 409);
    }

    @Test
    void what_is_not_said_or_not_known_is_named() {
        String path = noted();

        for (String body : List.of("{}", "{\"reason\":\"CURIOUS\"}")) {
            Answer answer = post(path + "/break-glass", body, COUNSELLOR);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
        }
        assertThat(post(path + SOME_OPENING, "{\"outcome\":\"FINE\"}", ADMINISTRATOR)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/outcome");
    }

    private String noted() {
        String path = registered();
        ok(post(
                path + "/identity",
                "{\"name\":\"canary name\",\"phones\":[{\"number\":\"0000 000001\",\"safeToCall\":true}],\"accused\":[{\"name\":\"canary one\"}]}",
                WORKER));
        Map.of("MEDICAL", "canary wound", "COUNSELLING", "canary talk", "SAFETY", "canary exit")
                .forEach((kind, text) ->
                        ok(post(path + "/notes", "{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text), WORKER)));
        return path;
    }

    private Answer opened(String path, DemoUser who) {
        Answer answer = post(path + "/break-glass", NOW, who);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer;
    }

    /** By a service whose clock was at that time. */
    private String openedBefore(Duration ago, String path, DemoUser who) {
        UUID id = UUID.randomUUID();
        Instant then = service.bean(LedgerClock.class).now().minus(ago);
        Looker looker = new Looker(who.actor(), who.role().code(), who.centres(), who.district());
        try (AccessLedger earlier = new AccessLedger(
                service.bean(AccessMonths.class),
                () -> then,
                "earlier",
                new LogMetrics(new SimpleMeterRegistry(), "append", "access"))) {
            earlier.record(BreakGlass.opening(
                            id,
                            UUID.fromString(StoryTest.idOf(path)),
                            "BR-PAT-01",
                            BreakGlassReason.WOMAN_IS_CALLING,
                            looker))
                    .join();
        }
        return path + "/break-glass/" + id + "/review";
    }

    private Answer reveal(String path, String fields, DemoUser who) {
        return post(path + "/reveal", asking(fields), who);
    }

    private static String asking(String fields) {
        return "{\"fields\":[\"%s\"],\"reason\":\"FOLLOW_UP\"}".formatted(fields.replace(",", "\",\""));
    }

    private String shown(String path, String fields, DemoUser who) {
        Answer answer = reveal(path, fields, who);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    private List<RecordedLook> looks(String path) {
        return new LookReader(service.bean(AccessMonths.class))
                .at(
                        UUID.fromString(StoryTest.idOf(path)),
                        AccessMonths.of(service.bean(LedgerClock.class).now()),
                        Long.MAX_VALUE,
                        20);
    }
}
