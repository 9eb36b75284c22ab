package org.caseledger.query.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.caseledger.query.testing.Users.ADMINISTRATOR_IN_PATNA;
import static org.caseledger.query.testing.Users.AUDITOR;
import static org.caseledger.query.testing.Users.OFFICER_OF_PATNA;
import static org.caseledger.query.testing.Users.STATE_OFFICER;
import static org.caseledger.query.testing.Users.WORKER_IN_PATNA;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.PastLooks;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.caseledger.service.accessledger.AccessEntry;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassOutcome;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.BreakGlassReview;
import org.caseledger.service.accessledger.Looker;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** At noon of the second of June; somebody could not wait for days and months before. */
abstract class BreakGlassListContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Instant NOW = TestLog.noon(JUNE);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Looker COUNSELLOR =
            new Looker("counsellor-1", "PSYCHO_SOCIAL_COUNSELLOR", List.of(PATNA), null);
    private static final Looker ADMINISTRATOR =
            new Looker("administrator-1", "CENTRE_ADMINISTRATOR", List.of(PATNA), null);
    private static final DemoUser DATA_PROTECTION = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);

    private final OneCase inPatna = new OneCase(PATNA, JUNE, 1);
    private final OneCase inGaya = new OneCase(GAYA, JUNE, 1);
    private final UUID open = new UUID(9, 1);
    private final UUID awaiting = new UUID(9, 2);
    private final UUID overdue = new UUID(9, 3);
    private final UUID reviewed = new UUID(9, 4);
    private final UUID elsewhere = new UUID(9, 5);

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.break-glass.every=100ms"};
    }

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, WORKER, inPatna.registered());
        log.append(JUNE, WORKER, inGaya.registered());
        PastLooks past = PastLooks.of(service);
        past.record(NOW.minus(Duration.ofDays(40)), opening(reviewed, inPatna, PATNA));
        past.record(NOW.minus(Duration.ofHours(73)), opening(overdue, inPatna, PATNA));
        past.record(NOW.minus(Duration.ofHours(71)), opening(awaiting, inPatna, PATNA));
        past.record(
                NOW.minus(Duration.ofDays(1)),
                BreakGlassReview.of(reviewed, BreakGlassOutcome.JUSTIFIED, ADMINISTRATOR));
        past.record(NOW.minus(Duration.ofMinutes(59)), opening(open, inPatna, PATNA));
        past.record(NOW.minus(Duration.ofMinutes(58)), opening(elsewhere, inGaya, GAYA));
    }

    @Test
    void those_who_answer_for_the_centre_see_each_at_once_and_where_it_stands() {
        JsonNode page = ok(ADMINISTRATOR_IN_PATNA, "").json();

        assertThat(lines(page))
                .containsExactly(
                        open + " open", awaiting + " awaiting-review", overdue + " overdue", reviewed + " reviewed");
        assertThat(page.at("/breakGlass/3/outcome").asString()).isEqualTo("JUSTIFIED");
        assertThat(page.at("/breakGlass/3/reviewedBy").asString()).isEqualTo("administrator-1");
        assertThat(page.at("/breakGlass/0/openedBy").asString()).isEqualTo("counsellor-1");
        assertThat(page.at("/counts").toString())
                .isEqualTo("{\"open\":1,\"awaitingReview\":1,\"overdue\":1,\"reviewed\":1}");
        assertThat(lines(ok(ADMINISTRATOR_IN_PATNA, "?state=overdue").json())).containsExactly(overdue + " overdue");
    }

    /** Not of when the newest event was recorded, which may be long before. */
    @Test
    void the_list_says_of_which_moment_its_states_are() {
        assertThat(ok(ADMINISTRATOR_IN_PATNA, "").json().path("listedAt").asString())
                .isEqualTo(NOW.toString());
    }

    @Test
    void the_case_says_until_when_it_stands_open_to_who_broke_the_glass_and_to_nobody_else() {
        DemoUser counsellor = new DemoUser("counsellor-1", Role.PSYCHO_SOCIAL_COUNSELLOR, List.of(PATNA), null, false);

        assertThat(underSeal(counsellor).path("openUntil").asString())
                .isEqualTo(NOW.plus(Duration.ofMinutes(1)).toString());
        for (DemoUser another : List.of(ADMINISTRATOR_IN_PATNA, WORKER_IN_PATNA, AUDITOR)) {
            assertThat(underSeal(another).has("openUntil")).as(another.actor()).isFalse();
        }
    }

    private JsonNode underSeal(DemoUser user) {
        return service.get(user, "/api/cases/" + inPatna.id()).json().path("underSeal");
    }

    @Test
    void each_sees_those_of_the_own_scope() {
        assertThat(lines(ok(OFFICER_OF_PATNA, "").json())).hasSize(4);
        assertThat(lines(ok(DemoUser.officer("officer-2", "GAY", "DISTRICT_PROGRAMME_OFFICER"), "")
                        .json()))
                .containsExactly(elsewhere + " open");
        for (DemoUser all : List.of(STATE_OFFICER, AUDITOR, DATA_PROTECTION)) {
            assertThat(lines(ok(all, "").json())).hasSize(5);
            assertThat(lines(ok(all, "?centre=" + GAYA).json())).containsExactly(elsewhere + " open");
            assertThat(lines(ok(all, "?district=PAT").json())).hasSize(4);
        }
        assertThat(lines(ok(DemoUser.officer("magistrate-1", "PAT", "DISTRICT_MAGISTRATE"), "")
                        .json()))
                .as("no case of theirs is in coordination")
                .isEmpty();
        assertThat(service.get(WORKER_IN_PATNA, "/api/break-glass").status()).isEqualTo(403);
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        JsonNode first = ok(AUDITOR, "?limit=2").json();
        JsonNode second =
                ok(AUDITOR, "?limit=2&cursor=" + first.get("next").asString()).json();
        JsonNode last =
                ok(AUDITOR, "?limit=2&cursor=" + second.get("next").asString()).json();

        assertThat(List.of(lines(first), lines(second), lines(last)))
                .containsExactly(
                        List.of(elsewhere + " open", open + " open"),
                        List.of(awaiting + " awaiting-review", overdue + " overdue"),
                        List.of(reviewed + " reviewed"));
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void it_is_a_file_as_well() {
        String file = ok(ADMINISTRATOR_IN_PATNA, "?format=csv").text();

        assertThat(file.lines()).hasSize(5);
        assertThat(file).contains("She is calling now", "Review overdue", "Justified");
    }

    @Test
    void reviews_that_are_overdue_are_counted_for_the_alarm() {
        await().untilAsserted(() -> assertThat(service.bean(MeterRegistry.class)
                        .get("caseledger.break.glass.overdue")
                        .gauge()
                        .value())
                .isEqualTo(1));
    }

    @Test
    void it_stands_among_the_looks_at_the_case() {
        JsonNode looks = service.get(ADMINISTRATOR_IN_PATNA, "/api/cases/" + inPatna.id() + "/access")
                .json()
                .get("looks");

        assertThat(looks.valueStream()
                        .filter(look -> look.path("look").asString().equals("BREAK_GLASS"))
                        .map(look -> look.path("breakGlass").asString()))
                .containsExactly(open.toString(), awaiting.toString(), overdue.toString(), reviewed.toString());
    }

    private Answer ok(DemoUser user, String query) {
        Answer answer = service.get(user, "/api/break-glass" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> lines(JsonNode page) {
        return page.get("breakGlass")
                .valueStream()
                .map(one -> one.path("id").asString() + " " + one.path("state").asString())
                .toList();
    }

    private static AccessEntry opening(UUID id, OneCase one, String centre) {
        return BreakGlass.opening(id, one.id(), centre, BreakGlassReason.WOMAN_IS_CALLING, COUNSELLOR);
    }
}
