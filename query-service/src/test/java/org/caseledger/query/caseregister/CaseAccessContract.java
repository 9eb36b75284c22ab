package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.caseledger.query.testing.Users.ADMINISTRATOR_IN_PATNA;
import static org.caseledger.query.testing.Users.AUDITOR;
import static org.caseledger.query.testing.Users.OFFICER_OF_PATNA;
import static org.caseledger.query.testing.Users.STATE_OFFICER;
import static org.caseledger.query.testing.Users.WORKER_IN_PATNA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.GivenCursors;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.PastLooks;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has looked at a case can be asked by those who answer for it. */
abstract class CaseAccessContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 4);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Looker LOOKER = new Looker("case-worker-1", "CASE_WORKER", List.of(PATNA), null);
    private static final DemoUser PROTECTION_OFFICER = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);

    private final OneCase looked = new OneCase(PATNA, JUNE, 1);
    private final OneCase asked = new OneCase(PATNA, JUNE, 2);
    private final OneCase turned = new OneCase(PATNA, JUNE, 3);
    private final OneCase later = new OneCase(PATNA, AUGUST, 4);
    private final OneCase paged = new OneCase(PATNA, JUNE, 5);

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(looked, asked, turned, paged)) {
            log.append(JUNE, WORKER, one.registered());
        }
        log.append(JUNE, Who.LEDGER, new AccessLogDropped("2025-04", JUNE));
        String hash = "0".repeat(64);
        log.append(JUNE, Who.LEDGER, new AccessLogSealed("2025-05", 7, hash, hash, JUNE));
        look(WORKER_IN_PATNA, looked, "");
        look(OFFICER_OF_PATNA, looked, "/history");
        look(STATE_OFFICER, looked, "/history?format=csv");
        log.append(AUGUST, WORKER, later.registered()); // two months later by the ledger's clock
        look(AUDITOR, looked, "/knowledge");
        look(WORKER_IN_PATNA, looked, "");
    }

    @Test
    void each_look_is_told_newest_first_with_who_in_which_role_and_at_what() {
        List<JsonNode> looks = looks(AUDITOR, looked.id(), "?limit=500");

        assertThat(looks).hasSizeGreaterThanOrEqualTo(5);
        List<JsonNode> first = looks.subList(looks.size() - 5, looks.size());
        assertThat(first)
                .extracting(look -> look.path("actor").asString() + " "
                        + look.path("role").asString() + " " + look.path("look").asString())
                .containsExactly(
                        "case-worker-1 CASE_WORKER CASE",
                        "auditor-1 AUDITOR CASE_KNOWLEDGE",
                        "state-officer-1 STATE_OFFICER CASE_HISTORY",
                        "district-officer-1 DISTRICT_OFFICER CASE_HISTORY",
                        "case-worker-1 CASE_WORKER CASE");
        assertThat(first.get(0).at("/centres/0").asString()).isEqualTo(PATNA);
        assertThat(first.get(3).path("district").asString()).isEqualTo("PAT");
        assertThat(first.get(0).path("lookedAt").asString()).startsWith("2025-08-04");
        assertThat(first.get(4).path("lookedAt").asString()).startsWith("2025-06-02");
    }

    /** Else a list that ends there says that nobody had looked before. */
    @Test
    void it_is_told_since_when_no_looks_were_dropped() {
        assertThat(page(AUDITOR, looked.id(), "?limit=1").path("completeFrom").asString())
                .isEqualTo("2025-05-01");
        assertThat(service.get(AUDITOR, "/api/cases/" + looked.id() + "/access?format=csv")
                        .text()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("2025-05-01"));
    }

    @Test
    void it_is_told_of_which_months_looks_are_missing() {
        assertThat(page(AUDITOR, looked.id(), "?limit=1").path("missingIn").toString())
                .isEqualTo("[\"2025-05\"]");
        assertThat(service.get(AUDITOR, "/api/cases/" + looked.id() + "/access?format=csv")
                        .text()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("2025-05"));
    }

    @Test
    void pages_lead_through_all_months_without_a_gap_and_nothing_twice() {
        List<String> all = new ArrayList<>();
        JsonNode page = page(AUDITOR, looked.id(), "?limit=2");
        List<JsonNode> whole = looks(AUDITOR, looked.id(), "?limit=500");
        while (true) {
            page.path("looks").forEach(look -> all.add(look.toString()));
            if (!page.has("next")) {
                break;
            }
            page = page(
                    AUDITOR, looked.id(), "?limit=2&cursor=" + page.path("next").asString());
        }

        assertThat(all).hasSizeGreaterThanOrEqualTo(5);
        assertThat(whole).extracting(JsonNode::toString).endsWith(all.toArray(String[]::new));
    }

    /** A block may hold the look that ends a page behind one at something else. */
    @Test
    void looks_that_were_stored_with_others_are_on_some_page_each() {
        UUID one = paged.id();
        Instant then = TestLog.noon(JUNE);
        for (int i = 0; i < 3; i++) {
            Look elsewhere = Look.at(LOOKER, LookKind.CASE, UUID.randomUUID());
            Look here = Look.at(LOOKER, LookKind.CASE, one);
            PastLooks.of(service)
                    .record(
                            then,
                            time -> Stream.of(elsewhere, here)
                                    .flatMap(look -> look.events(time).stream())
                                    .toList());
        }

        List<String> lookers = new ArrayList<>();
        JsonNode page = page(AUDITOR, one, "?limit=1");
        page.path("looks").forEach(look -> lookers.add(look.path("actor").asString()));
        while (page.has("next")) {
            page = page(AUDITOR, one, "?limit=1&cursor=" + page.path("next").asString());
            page.path("looks").forEach(look -> lookers.add(look.path("actor").asString()));
        }
        assertThat(lookers.stream().filter(LOOKER.actor()::equals)).hasSize(3);
    }

    @Test
    void who_asks_is_told_of_to_the_next_one() {
        page(PROTECTION_OFFICER, asked.id(), "");

        JsonNode newest = looks(AUDITOR, asked.id(), "").stream()
                .filter(look -> !look.path("actor").asString().equals(AUDITOR.actor()))
                .findFirst()
                .orElseThrow();
        assertThat(newest.path("role").asString()).isEqualTo("DATA_PROTECTION_OFFICER");
        assertThat(newest.path("look").asString()).isEqualTo("CASE_ACCESS");
    }

    @Test
    void only_those_who_answer_for_the_case_may_ask() {
        String path = "/api/cases/" + turned.id() + "/access";

        assertThat(service.get(ADMINISTRATOR_IN_PATNA, path).status()).isEqualTo(200);
        assertThat(service.get(DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, GAYA), path)
                        .status())
                .isEqualTo(404);
        for (DemoUser other : List.of(WORKER_IN_PATNA, OFFICER_OF_PATNA, STATE_OFFICER)) {
            assertThat(service.get(other, path).status()).as(other.actor()).isEqualTo(403);
        }
        assertThat(service.get(AUDITOR, "/api/cases/" + UUID.randomUUID() + "/access")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_data_protection_officer_sees_who_looked_and_what_status_the_case_has() {
        Answer turned = service.get(PROTECTION_OFFICER, "/api/cases/" + this.turned.id());

        assertThat(turned.status()).isEqualTo(200);
        assertThat(turned.json().has("status")).isTrue();
        assertThat(turned.json().has("risk")).isFalse();
    }

    @Test
    void a_file_has_the_same_lines() {
        Answer file = service.get(AUDITOR, "/api/cases/" + looked.id() + "/access?format=csv");

        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.text())
                .contains("Who looked", "district-officer-1,District officer,DISTRICT_OFFICER", "History of the case");
    }

    @Test
    void a_cursor_of_a_month_to_come_is_none() {
        String path = "/api/cases/" + looked.id() + "/access";
        Answer answer = service.get(AUDITOR, path + "?cursor=" + GivenCursors.of(path, "+999999-12", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("CURSOR_UNREADABLE");
    }

    private void look(DemoUser user, OneCase at, String way) {
        Answer answer = service.get(user, "/api/cases/" + at.id() + way);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<JsonNode> looks(DemoUser user, UUID id, String query) {
        List<JsonNode> looks = new ArrayList<>();
        page(user, id, query).path("looks").forEach(looks::add);
        return looks;
    }

    private JsonNode page(DemoUser user, UUID id, String query) {
        Answer answer = service.get(user, "/api/cases/" + id + "/access" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
