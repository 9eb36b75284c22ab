package org.caseledger.query.helplinecalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Calls of June and July 2025 on both lines; one about Gaya was routed to Gaya and taken up by Patna. */
abstract class HelplineCallsContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate RECORDED = LocalDate.of(2025, 7, 2);
    private static final DemoUser HELPLINE = DemoUser.outside(Role.HELPLINE_SYSTEM, false);
    private static final Who LINE_181 = new Who(HELPLINE.actor(), Role.HELPLINE_SYSTEM, null);
    private static final Who LINE_112 = new Who("helpline-system-2", Role.HELPLINE_SYSTEM, null);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final UUID information = UUID.randomUUID();
    private final UUID blank = UUID.randomUUID();
    private final UUID takenUp = UUID.randomUUID();
    private final UUID routed = UUID.randomUUID();
    private final OneCase hers = new OneCase(PATNA, JULY.plusDays(1), 1);
    private final UUID caseId = hers.id();

    @Override
    protected void given(TestLog log) {
        log.append(
                RECORDED,
                LINE_181,
                call(information, CallClass.INFORMATION, CallDisposition.INFORMATION_GIVEN, "PAT", JUNE),
                call(blank, CallClass.NON_EMERGENCY, CallDisposition.BLANK, null, JUNE),
                call(takenUp, CallClass.EMERGENCY, CallDisposition.REGISTRABLE, "GAY", JULY));
        log.append(
                RECORDED,
                LINE_112,
                new HelplineCallLogged(
                        routed,
                        HelplineSource.ERSS_112,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "GAY",
                        JULY));
        log.append(RECORDED, LINE_181, new CallRouted(takenUp, GAYA, JULY));
        log.append(RECORDED, LINE_112, new CallRouted(routed, GAYA, JULY));
        log.append(RECORDED, WORKER, hers.registered());
        log.append(RECORDED, WORKER, new CallTakenUp(takenUp, PATNA, caseId, JULY.plusDays(1)));
    }

    @Test
    void the_newest_call_comes_first() {
        assertThat(calls("")).containsExactly(routed, takenUp, blank, information);
    }

    @Test
    void a_call_shows_where_it_was_passed_to_and_what_became_of_it() {
        JsonNode call = get(Users.STATE_OFFICER, "takenUp=true").json().at("/calls/0");

        assertThat(call.get("class").asString()).isEqualTo("EMERGENCY");
        assertThat(call.get("disposition").asString()).isEqualTo("REGISTRABLE");
        assertThat(call.get("calledOn").asString()).isEqualTo("2025-07-01");
        assertThat(call.at("/routes/0/centre").asString()).isEqualTo(GAYA);
        assertThat(call.at("/takenUp/centre").asString()).isEqualTo(PATNA);
        assertThat(call.at("/takenUp/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(call.at("/takenUp/on").asString()).isEqualTo("2025-07-02");
    }

    @Test
    void each_call_of_the_log_is_there_by_its_id_for_those_who_see_it() {
        for (DemoUser user : List.of(
                Users.WORKER_IN_GAYA,
                Users.WORKER_IN_PATNA,
                Users.OFFICER_OF_PATNA,
                HELPLINE,
                Users.AUDITOR,
                Users.STATE_OFFICER)) {
            JsonNode seen = get(user, "").json().get("calls");
            for (UUID id : List.of(information, blank, takenUp, routed)) {
                Answer call = service.get(user, "/api/helpline-calls/" + id);
                List<JsonNode> listed = seen.valueStream()
                        .filter(one -> one.get("callId").asString().equals(id.toString()))
                        .toList();

                assertThat(call.status()).as(user.actor()).isEqualTo(listed.isEmpty() ? 404 : 200);
                listed.forEach(one -> one.properties()
                        .forEach(field ->
                                assertThat(call.json().get(field.getKey())).isEqualTo(field.getValue())));
            }
        }
        assertThat(service.get(Users.INTEGRATOR, "/api/helpline-calls/" + routed)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_case_shows_the_call_it_came_from() {
        JsonNode shown =
                service.get(Users.WORKER_IN_PATNA, "/api/cases/" + caseId).json();

        assertThat(shown.at("/calls/0/callId").asString()).isEqualTo(takenUp.toString());
        assertThat(shown.at("/calls/0/on").asString()).isEqualTo("2025-07-02");
        assertThat(shown.get("version").asLong()).isZero();
    }

    @Test
    void filters_narrow_the_log() {
        assertThat(calls("district=PAT")).containsExactly(information);
        assertThat(calls("centre=" + PATNA)).containsExactly(takenUp);
        assertThat(calls("centre=" + GAYA)).containsExactly(routed, takenUp);
        assertThat(calls("source=ERSS_112")).containsExactly(routed);
        assertThat(calls("class=INFORMATION")).containsExactly(information);
        assertThat(calls("disposition=BLANK")).containsExactly(blank);
        assertThat(calls("takenUp=false")).containsExactly(routed, blank, information);
        assertThat(calls("from=2025-07-01")).containsExactly(routed, takenUp);
        assertThat(calls("to=2025-06-30&class=NON_EMERGENCY")).containsExactly(blank);
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        List<UUID> seen = new ArrayList<>();
        JsonNode page = get(Users.STATE_OFFICER, "limit=1").json();
        while (true) {
            seen.addAll(ids(page));
            if (!page.has("next")) {
                break;
            }
            page = get(Users.STATE_OFFICER, "limit=1&cursor=" + page.get("next").asString())
                    .json();
        }

        assertThat(seen).containsExactly(routed, takenUp, blank, information);
    }

    @Test
    void each_sees_the_calls_that_have_to_do_with_them() {
        assertThat(ids(get(Users.WORKER_IN_GAYA, "").json())).containsExactly(routed, takenUp);
        assertThat(ids(get(Users.WORKER_IN_PATNA, "").json())).containsExactly(takenUp);
        assertThat(ids(get(Users.OFFICER_OF_PATNA, "").json())).containsExactly(takenUp, information);
        assertThat(ids(get(HELPLINE, "").json())).containsExactly(takenUp, blank, information);
        assertThat(ids(get(Users.AUDITOR, "").json())).hasSize(4);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    @Test
    void the_case_is_named_only_to_those_who_see_the_centre_that_took_the_call_up() {
        assertThat(get(Users.WORKER_IN_GAYA, "takenUp=true")
                        .json()
                        .at("/calls/0/takenUp/centre")
                        .asString())
                .isEqualTo(PATNA);
        for (DemoUser user : List.of(Users.WORKER_IN_GAYA, HELPLINE)) {
            assertThat(get(user, "").text()).doesNotContain(caseId.toString());
        }
        assertThat(get(Users.WORKER_IN_PATNA, "").text()).contains(caseId.toString());
    }

    @Test
    void calls_are_counted_by_class_and_disposition_per_period() {
        JsonNode counts = counts(Users.STATE_OFFICER, "by=month").json();
        JsonNode june = counts.at("/periods/0");
        JsonNode july = counts.at("/periods/1");

        assertThat(counts.get("periods")).hasSize(2);
        assertThat(june.get("period").asString()).isEqualTo("2025-06");
        assertThat(june.get("calls").asInt()).isEqualTo(2);
        assertThat(june.at("/byClass/INFORMATION").asInt()).isEqualTo(1);
        assertThat(june.at("/byClass/EMERGENCY").asInt()).isZero();
        assertThat(june.at("/byDisposition/BLANK").asInt()).isEqualTo(1);
        assertThat(june.get("registrable").asInt()).isZero();
        assertThat(july.get("to").asString()).isEqualTo("2025-07-31");
        assertThat(july.get("registrable").asInt()).isEqualTo(2);
        assertThat(july.get("routed").asInt()).isEqualTo(2);
        assertThat(july.get("takenUp").asInt()).isEqualTo(1);
        assertThat(counts.at("/total/calls").asInt()).isEqualTo(4);
    }

    @Test
    void a_call_counts_in_the_week_the_quarter_and_the_year_of_its_day() {
        assertThat(counts(Users.STATE_OFFICER, "by=week")
                        .json()
                        .at("/periods/0/period")
                        .asString())
                .isEqualTo("2025-W27");
        assertThat(counts(Users.STATE_OFFICER, "by=quarter")
                        .json()
                        .at("/periods/1/period")
                        .asString())
                .isEqualTo("2025-26-Q2");
        assertThat(counts(Users.STATE_OFFICER, "by=financial-year")
                        .json()
                        .at("/periods/0/calls")
                        .asInt())
                .isEqualTo(4);
        assertThat(counts(Users.STATE_OFFICER, "by=day").status()).isEqualTo(400);
    }

    @Test
    void a_period_that_was_asked_for_in_part_has_the_days_that_count() {
        String june = "by=financial-year&from=2025-06-01&to=2025-06-30";
        JsonNode counts = counts(Users.STATE_OFFICER, june).json();

        assertThat(counts.at("/periods/0/period").asString()).isEqualTo("2025-26");
        assertThat(counts.at("/periods/0/calls").asInt()).isEqualTo(2);
        assertThat(counts.at("/periods/0/from").asString()).isEqualTo("2025-06-01");
        assertThat(counts.at("/periods/0/to").asString()).isEqualTo("2025-06-30");
        assertThat(FileLines.of(counts(Users.STATE_OFFICER, june + "&format=csv")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("Calls")).isEqualTo("2");
                    assertThat(line.get("Period from")).isEqualTo("2025-06-01");
                    assertThat(line.get("Period to")).isEqualTo("2025-06-30");
                });
        assertThat(counts(Users.STATE_OFFICER, "by=month&from=2025-01-01")
                        .json()
                        .at("/periods/0/from")
                        .asString())
                .isEqualTo("2025-06-01");
    }

    @Test
    void counts_say_which_calls_alone_they_are_of() {
        String some = "source=WOMEN_HELPLINE_181&class=EMERGENCY&disposition=REGISTRABLE&takenUp=true&district=GAY";
        JsonNode counts = counts(Users.STATE_OFFICER, some + "&from=2025-07-01&to=2025-07-31")
                .json();

        assertThat(counts.get("source").asString()).isEqualTo("WOMEN_HELPLINE_181");
        assertThat(counts.get("callClass").asString()).isEqualTo("EMERGENCY");
        assertThat(counts.get("disposition").asString()).isEqualTo("REGISTRABLE");
        assertThat(counts.get("takenUp").asBoolean()).isTrue();
        assertThat(counts.get("district").asString()).isEqualTo("GAY");
        assertThat(counts.get("from").asString()).isEqualTo("2025-07-01");
        assertThat(counts.get("to").asString()).isEqualTo("2025-07-31");
        assertThat(FileLines.of(counts(Users.STATE_OFFICER, some + "&format=csv")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("Calls")).isEqualTo("1");
                    assertThat(line.get("Helpline (code)")).isEqualTo("WOMEN_HELPLINE_181");
                    assertThat(line.get("Class of call (code)")).isEqualTo("EMERGENCY");
                    assertThat(line.get("What became of the call (code)")).isEqualTo("REGISTRABLE");
                    assertThat(line.get("Taken up")).isEqualTo("Yes");
                });
        assertThat(FileLines.of(counts(Users.STATE_OFFICER, "format=csv")))
                .allSatisfy(line -> assertThat(List.of(line.get("Class of call"), line.get("Taken up")))
                        .containsOnly(""));
    }

    @Test
    void counts_are_of_the_calls_that_the_caller_would_be_shown() {
        for (DemoUser user : List.of(
                Users.WORKER_IN_GAYA,
                Users.WORKER_IN_PATNA,
                Users.OFFICER_OF_PATNA,
                HELPLINE,
                Users.AUDITOR,
                Users.STATE_OFFICER)) {
            for (String query : List.of(
                    "",
                    "centre=" + GAYA,
                    "district=GAY",
                    "source=WOMEN_HELPLINE_181",
                    "class=EMERGENCY",
                    "disposition=REGISTRABLE",
                    "takenUp=false",
                    "from=2025-07-01&to=2025-07-01")) {
                assertThat(counts(user, query).json().at("/total/calls").asInt())
                        .as(user.actor() + " " + query)
                        .isEqualTo(ids(get(user, query).json()).size());
            }
        }
        assertThat(counts(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    @Test
    void a_caretaker_sees_the_calls_of_the_centre_in_its_care() {
        Who officer = new Who("state-officer-1", Role.STATE_OFFICER, null);
        service.log().append(RECORDED, officer, new CentreSuspended(GAYA, PATNA, RECORDED));
        List<UUID> whileSuspended = ids(get(Users.WORKER_IN_PATNA, "").json());
        service.log().append(RECORDED, officer, new CentreReopened(GAYA, RECORDED));

        assertThat(whileSuspended).containsExactly(routed, takenUp);
        assertThat(ids(get(Users.WORKER_IN_PATNA, "").json())).containsExactly(takenUp);
    }

    @Test
    void the_log_leaves_as_a_file() {
        String file = get(Users.STATE_OFFICER, "format=csv").text();

        assertThat(file.lines()).hasSize(5);
        assertThat(file).contains("Emergency number 112", caseId.toString());
    }

    @Test
    void what_is_wrong_is_said_in_the_caller_s_language() {
        Answer code = service.get(Users.STATE_OFFICER, "/api/helpline-calls?class=URGENT", "hi");

        assertThat(code.status()).isEqualTo(400);
        assertThat(code.json().get("detail").asString()).contains("EMERGENCY").containsPattern("\\p{IsDevanagari}");
        assertThat(get(Users.STATE_OFFICER, "district=XXX").status()).isEqualTo(400);
        assertThat(get(Users.STATE_OFFICER, "cursor=x").status()).isEqualTo(400);
    }

    private List<UUID> calls(String query) {
        return ids(get(Users.STATE_OFFICER, query).json());
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/helpline-calls?" + query);
    }

    private Answer counts(DemoUser user, String query) {
        return service.get(user, "/api/helpline-calls/counts?" + query);
    }

    private static List<UUID> ids(JsonNode page) {
        return StreamSupport.stream(page.get("calls").spliterator(), false)
                .map(call -> UUID.fromString(call.get("callId").asString()))
                .toList();
    }

    private static HelplineCallLogged call(
            UUID id, CallClass callClass, CallDisposition disposition, @Nullable String district, LocalDate on) {
        return new HelplineCallLogged(id, HelplineSource.WOMEN_HELPLINE_181, callClass, disposition, district, on);
    }
}
