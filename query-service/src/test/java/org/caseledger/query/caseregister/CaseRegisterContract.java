package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

abstract class CaseRegisterContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 2);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 22);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase registered = new OneCase(PATNA, JULY, 901);
    private final OneCase inService = new OneCase(PATNA, JUNE, 902);
    private final OneCase underFollowUp = new OneCase(PATNA, JUNE, 903);
    private final OneCase reopened = new OneCase(PATNA, JUNE, 904);
    private final OneCase closed = new OneCase(PATNA, JUNE, 905);
    private final OneCase struckOff = new OneCase(PATNA, JUNE, 906);
    private final OneCase inGaya = new OneCase(GAYA, JULY, 901);

    @Override
    protected void given(TestLog log) {
        List.of(registered, inService, underFollowUp, reopened, closed, struckOff, inGaya)
                .forEach(one -> log.append(JULY, WORKER, one.registered()));
        log.append(
                JULY,
                WORKER,
                inService.classified(JUNE, Category.DOWRY_HARASSMENT, Category.CYBER_CRIME),
                inService.assessed(JUNE, RiskLevel.HIGH),
                inService.served(JUNE, Service.LEGAL_AID));
        for (OneCase one : List.of(underFollowUp, reopened, closed, struckOff)) {
            log.append(JULY, WORKER, one.served(JUNE, Service.LEGAL_AID));
            log.append(JULY, WORKER, one.resolved(JUNE.plusDays(5)));
        }
        log.append(JULY, WORKER, reopened.reopened(JUNE.plusDays(9), ReopeningReason.SAME_MATTER));
        log.append(JULY, WORKER, closed.closed(JUNE.plusDays(9), ClosingReason.RELOCATED));
        log.append(JULY, WORKER, struckOff.struckOff(JUNE.plusDays(9), JUNE.plusDays(5)));
    }

    @Test
    void the_summary_shows_the_case_as_it_stands() {
        Answer answer = service.get(Users.WORKER_IN_PATNA, path(underFollowUp));
        JsonNode summary = answer.json();

        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(summary.get("id").asString()).isEqualTo(underFollowUp.id().toString());
        assertThat(summary.get("number").asString()).isEqualTo(underFollowUp.number());
        assertThat(summary.get("status").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(summary.get("district").asString()).isEqualTo("PAT");
        assertThat(summary.get("registeredOn").asString()).isEqualTo("2025-06-02");
        assertThat(summary.get("outcome").asString()).isEqualTo("SETTLED_BY_COUNSELLING");
        assertThat(summary.get("plan").get("slots").size()).isEqualTo(8);
        assertThat(summary.get("plan").get("monitoringEndsOn").asString()).isEqualTo("2025-12-07");
        assertThat(summary.get("position").asLong()).isEqualTo(service.log().head());
    }

    @Test
    void a_reopening_takes_resolution_and_plan_back() {
        JsonNode summary = service.get(Users.WORKER_IN_PATNA, path(reopened)).json();

        assertThat(summary.get("status").asString()).isEqualTo("IN_SERVICE");
        assertThat(summary.get("reopenings").asInt()).isEqualTo(1);
        assertThat(summary.propertyNames()).doesNotContain("plan", "outcome", "resolvedOn");
    }

    @Test
    void a_case_struck_off_after_its_resolution_is_closed() {
        JsonNode summary = service.get(Users.WORKER_IN_PATNA, path(struckOff)).json();

        assertThat(summary.get("status").asString()).isEqualTo("CLOSED");
        assertThat(summary.get("closingReason").asString()).isEqualTo("REGISTERED_IN_ERROR");
    }

    @Test
    void actions_are_offered_by_status_and_role() {
        assertThat(actions(Users.WORKER_IN_PATNA, underFollowUp))
                .contains("RecordFollowUp", "ReopenCase", "CloseCase")
                .doesNotContain("ResolveCase");
        assertThat(actions(Users.WORKER_IN_PATNA, inService))
                .contains("ResolveCase", "StartCoordination", "ProvideService")
                .doesNotContain("CloseCase", "ReopenCase");
        assertThat(actions(Users.ADMINISTRATOR_IN_PATNA, inService)).contains("CloseCase");
        assertThat(actions(Users.WORKER_IN_PATNA, closed)).contains("ReopenCase");
        assertThat(actions(Users.WORKER_IN_PATNA, struckOff)).doesNotContain("ReopenCase");
        assertThat(actions(Users.AUDITOR, inService)).isEmpty();
    }

    @Test
    void filters_narrow_the_register() {
        assertThat(numbers("centre=" + GAYA)).contains(inGaya.number()).doesNotContain(registered.number());
        assertThat(numbers("district=GAY")).contains(inGaya.number()).doesNotContain(registered.number());
        assertThat(numbers("status=CLOSED")).containsExactly(struckOff.number(), closed.number());
        assertThat(numbers("category=CYBER_CRIME")).containsExactly(inService.number());
        assertThat(numbers("risk=HIGH")).containsExactly(inService.number());
        assertThat(numbers("registeredTo=2025-06-30&status=IN_SERVICE"))
                .containsExactly(reopened.number(), inService.number());
        assertThat(numbers("registeredFrom=2025-07-01&registeredTo=2025-07-02&centre=" + PATNA))
                .containsExactly(registered.number());
    }

    @Test
    void a_case_is_found_by_its_number_or_what_it_begins_with_in_the_order_of_numbers() {
        assertThat(numbers("number=" + closed.number())).containsExactly(closed.number());
        assertThat(numbers("number=" + PATNA))
                .contains(registered.number(), closed.number())
                .isSorted()
                .allMatch(number -> number.startsWith(PATNA));
        assertThat(numbers("number=" + PATNA + "-2025-26-0009"))
                .containsExactly(
                        registered.number(),
                        inService.number(),
                        underFollowUp.number(),
                        reopened.number(),
                        closed.number(),
                        struckOff.number());
        assertThat(numbers("number=" + PATNA + "&status=CLOSED")).containsExactly(closed.number(), struckOff.number());
        assertThat(numbers("number=BR-SAR")).isEmpty();
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/cases?number=" + closed.number())
                        .json()
                        .get("cases"))
                .isEmpty();
    }

    @Test
    void newest_registrations_come_first_and_of_one_day_the_one_recorded_last() {
        assertThat(numbers("registeredTo=2025-07-02"))
                .containsExactly(
                        inGaya.number(),
                        registered.number(),
                        struckOff.number(),
                        closed.number(),
                        reopened.number(),
                        underFollowUp.number(),
                        inService.number());
    }

    @Test
    void every_page_says_how_many_the_caller_finds() {
        assertThat(total(Users.STATE_OFFICER, "registeredTo=2025-07-02")).isEqualTo(7);
        assertThat(total(Users.STATE_OFFICER, "registeredTo=2025-07-02&limit=2"))
                .isEqualTo(7);
        assertThat(total(Users.WORKER_IN_PATNA, "registeredTo=2025-07-02")).isEqualTo(6);
        assertThat(total(Users.OFFICER_OF_PATNA, "registeredTo=2025-07-02&status=CLOSED"))
                .isEqualTo(2);
        assertThat(total(Users.WORKER_IN_PATNA, "centre=" + GAYA)).isZero();
        assertThat(total(Users.STATE_OFFICER, "incomingTransfer=true")).isZero();
        assertThat(total(Users.STATE_OFFICER, "number=" + PATNA + "-2025-26-0009&limit=1"))
                .isEqualTo(6);
        JsonNode all = service.get(Users.STATE_OFFICER, "/api/cases?limit=500").json();
        assertThat(all.get("total").asLong()).isEqualTo(all.get("cases").size());
        JsonNode second = service.get(
                        Users.STATE_OFFICER,
                        "/api/cases?registeredTo=2025-07-02&limit=2&cursor="
                                + service.get(Users.STATE_OFFICER, "/api/cases?registeredTo=2025-07-02&limit=2")
                                        .json()
                                        .get("next")
                                        .asString())
                .json();
        assertThat(second.get("total").asInt()).isEqualTo(7);
        assertThat(second.at("/cases/0").has("begun")).isFalse();
    }

    @Test
    void the_number_of_all_goes_up_with_each_case_that_begins_and_with_no_other_event() {
        long before = total(Users.STATE_OFFICER, "limit=1");
        for (int more = 1; more <= 3; more++) {
            OneCase one = new OneCase(GAYA, LATER, 920 + more);
            service.log().append(LATER, WORKER, one.registered());
            assertThat(total(Users.STATE_OFFICER, "limit=1")).isEqualTo(before + more);
            service.log().append(LATER, WORKER, one.served(LATER, Service.LEGAL_AID));
            assertThat(total(Users.AUDITOR, "limit=1")).isEqualTo(before + more);
        }

        service.restartAfter(() -> {});
        assertThat(total(Users.STATE_OFFICER, "limit=1")).isEqualTo(before + 3);
        assertThat(total(Users.STATE_OFFICER, "registeredFrom=2025-01-01")).isEqualTo(before + 3);
    }

    @Test
    void each_sees_the_cases_of_their_centres() {
        assertThat(service.get(Users.WORKER_IN_GAYA, path(registered)).status()).isEqualTo(404);
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/cases").text())
                .contains(inGaya.number())
                .doesNotContain(PATNA);
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/cases?centre=" + PATNA)
                        .json()
                        .get("cases"))
                .isEmpty();
        assertThat(service.get(Users.OFFICER_OF_PATNA, "/api/cases").text())
                .contains(registered.number())
                .doesNotContain(GAYA);
        assertThat(service.get(Users.OFFICER_OF_PATNA, path(inGaya)).status()).isEqualTo(404);
        assertThat(service.get(Users.AUDITOR, path(inGaya)).status()).isEqualTo(200);
        assertThat(service.get(Users.INTEGRATOR, "/api/cases").status()).isEqualTo(403);
        assertThat(service.get(Users.INTEGRATOR, path(inGaya)).status()).isEqualTo(403);
    }

    @Test
    void pages_neither_repeat_nor_skip_a_case_while_cases_change() {
        List<OneCase> many = new ArrayList<>();
        LocalDate august = LocalDate.of(2025, 8, 1);
        for (int i = 1; i <= 23; i++) {
            many.add(new OneCase(i % 3 == 0 ? GAYA : PATNA, august.plusDays(i % 5), i));
        }
        many.forEach(one -> service.log().append(august.plusDays(9), WORKER, one.registered()));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        int serial = 100;
        do {
            JsonNode page = service.get(Users.STATE_OFFICER, "/api/cases?registeredFrom=2025-08-01&limit=4" + cursor)
                    .json();
            page.get("cases").forEach(one -> seen.add(one.get("id").asString()));
            cursor = page.has("next")
                    ? "&cursor=" + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8)
                    : "";
            service.log()
                    .append(august.plusDays(9), WORKER, new OneCase(PATNA, august.plusDays(9), serial++).registered());
            service.log()
                    .append(august.plusDays(9), WORKER, many.get(serial % 23).served(august, Service.FOOD));
        } while (!cursor.isEmpty());

        List<String> ids = many.stream().map(one -> one.id().toString()).toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
    }

    @Test
    void a_cursor_of_one_order_is_refused_in_the_other() {
        for (String filter : List.of("", "&number=" + PATNA)) {
            String cursor = service.get(Users.STATE_OFFICER, "/api/cases?limit=1" + filter)
                    .json()
                    .get("next")
                    .asString();
            String other = filter.isEmpty() ? "&number=" + PATNA : "";

            assertThat(service.get(Users.STATE_OFFICER, "/api/cases?cursor=" + cursor + filter)
                            .status())
                    .isEqualTo(200);
            assertThat(service.get(Users.STATE_OFFICER, "/api/cases?cursor=" + cursor + other)
                            .json()
                            .get("code")
                            .asString())
                    .isEqualTo("CURSOR_UNREADABLE");
        }
    }

    @Test
    void what_is_wrong_is_said_in_the_caller_s_language() {
        Answer cursor = service.get(Users.WORKER_IN_PATNA, "/api/cases?cursor=abc", "hi");
        Answer code = service.get(Users.WORKER_IN_PATNA, "/api/cases?status=OPEN");
        Answer unknown = service.get(Users.WORKER_IN_PATNA, "/api/cases/" + UUID.randomUUID(), "hi");

        assertThat(cursor.status()).isEqualTo(400);
        assertThat(cursor.json().get("code").asString()).isEqualTo("CURSOR_UNREADABLE");
        assertThat(cursor.json().get("title").asString()).containsPattern("\\p{IsDevanagari}");
        assertThat(code.status()).isEqualTo(400);
        assertThat(code.json().get("detail").asString()).contains("UNDER_FOLLOW_UP");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("detail").asString()).containsPattern("\\p{IsDevanagari}");
        assertThat(service.get(Users.WORKER_IN_PATNA, "/api/cases/not-an-id").status())
                .isEqualTo(400);
        assertThat(service.get(Users.WORKER_IN_PATNA, "/api/cases?limit=0").status())
                .isEqualTo(400);
    }

    private long total(DemoUser user, String query) {
        return service.get(user, "/api/cases?" + query).json().get("total").asLong();
    }

    private List<String> numbers(String query) {
        JsonNode cases =
                service.get(Users.STATE_OFFICER, "/api/cases?" + query).json().get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> one.get("number").asString())
                .toList();
    }

    private Set<String> actions(DemoUser user, OneCase one) {
        Set<String> actions = new HashSet<>();
        service.get(user, path(one)).json().get("allowedActions").forEach(action -> actions.add(action.asString()));
        return actions;
    }

    private static String path(OneCase one) {
        return "/api/cases/" + one.id();
    }
}
