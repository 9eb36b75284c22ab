package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.lifecycle.ErasePersonalData;
import org.caseledger.command.lifecycle.refusals.ErasureNotApproved;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.KeyDeletion;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds, and the two persons without whom nothing is forgotten. */
class ApprovingErasureTest extends ForgettingStoryTest {
    @Override
    String database() {
        return "approving_erasure";
    }

    /** Nothing is done meanwhile. */
    @Override
    Map<String, String> settings() {
        return Map.of("caseledger.forgetting.every", "1h");
    }

    @Test
    void two_persons_approve_it() {
        String path = endedLongAgo();
        ok(note(path));

        ok(approve(DISTRICT, path));
        ok(note(path));
        ok(approve(STATE, path));

        refused(approve(PROTECTION, path), 409, "ERASURE_UNDER_WAY");
        ok(post(path + "/risk-assessments", on(LONG_AGO, "\"risk\":\"HIGH\""), WORKER_A));
        assertThat(types(path)).endsWith("ErasureApproved", "NoteAdded", "ErasureApproved", "RiskAssessed");
    }

    /** It would not be closed with those that are there, and be deleted with what it has sealed. */
    @Test
    void what_needs_a_key_that_is_not_there_yet_is_refused_once_two_have_approved() {
        String path = registered(WORKER_A, LONG_AGO);
        close(path, LONG_AGO, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));

        refused(note(path), 409, "ERASURE_UNDER_WAY");
        assertThat(types(path)).doesNotContain("NoteAdded");

        ok(post(path + "/legal-holds", COURT, ADMINISTRATOR_A));
        ok(note(path));
    }

    @Test
    void two_roles_and_tokens_of_one_person_are_one_person() {
        String path = endedLongAgo();
        ok(approve(DISTRICT, path));

        refused(approve(DISTRICT, path), 409, "TAKES_TWO_PERSONS");
        refused(approve(DISTRICT_AS_PROTECTION, path), 409, "TAKES_TWO_PERSONS");

        ok(approve(PROTECTION, path));
        refused(approve(STATE, path), 409, "ERASURE_UNDER_WAY");
    }

    @Test
    void nobody_of_a_centre_approves_it_and_no_officer_of_another_district() {
        String path = endedLongAgo();

        refused(approve(ADMINISTRATOR_A, path), 403, "ROLE_MAY_NOT");
        refused(approve(AUDITOR, path), 403, "ROLE_MAY_NOT");
        refused(approve(DISTRICT_ELSEWHERE, path), 404, "CASE_UNKNOWN");
        refused(
                post(
                        path + "/erasure-approvals",
                        "{\"cases\":[\"" + idOf(path) + "\"]}",
                        DISTRICT_ELSEWHERE,
                        "If-Match",
                        "\"0\""),
                404,
                "CASE_UNKNOWN");
    }

    @Test
    void all_her_cases_are_approved_at_once_or_none() {
        String one = endedLongAgo();
        String other = endedLongAgo();
        String open = registered(WORKER_A, LONG_AGO);

        Answer answer = approve(DISTRICT, one, open);
        refused(answer, 409, "CASE_NOT_YET_CLOSED");
        assertThat(answer.text("detail")).contains(idOf(open));
        assertThat(types(one)).doesNotContain("ErasureApproved");

        ok(approve(DISTRICT, one, other));
        ok(approve(STATE, one));
        ok(approve(DISTRICT, one, other));
        Answer last = ok(approve(PROTECTION, one, other));
        assertThat(last.version()).isEqualTo(types(one).size() - 1L);
        refused(approve(STATE, one, other), 409, "ERASURE_UNDER_WAY");
    }

    @Test
    void what_stands_in_the_way_is_named() {
        String young = ended(TODAY.minusYears(3).plusDays(1));
        String held = endedLongAgo();
        ok(post(held + "/legal-holds", COURT, ADMINISTRATOR_A));

        Answer early = approve(DISTRICT, young);
        refused(early, 409, "RETENTION_NOT_OVER");
        assertThat(early.text("detail")).contains(idOf(young), TODAY.plusDays(1).toString());
        Answer court = approve(DISTRICT, held);
        refused(court, 409, "LEGAL_HOLD_STANDS");
        assertThat(court.text("detail")).contains(idOf(held));
        ok(approve(DISTRICT, ended(TODAY.minusYears(3))));
    }

    @Test
    void a_hold_stands_until_two_persons_have_lifted_it() {
        String path = endedLongAgo();
        refused(post(path + "/legal-hold-liftings", COURT, DISTRICT), 409, "NO_SUCH_LEGAL_HOLD");
        ok(post(path + "/legal-holds", COURT, PROTECTION));
        ok(post(path + "/legal-hold-liftings", COURT, DISTRICT));

        refused(post(path + "/legal-hold-liftings", COURT, DISTRICT_AS_PROTECTION), 409, "TAKES_TWO_PERSONS");
        refused(approve(DISTRICT, path), 409, "LEGAL_HOLD_STANDS");
        refused(post(path + "/legal-hold-liftings", COURT, ADMINISTRATOR_A), 403, "ROLE_MAY_NOT");

        ok(post(path + "/legal-hold-liftings", COURT, STATE));
        ok(approve(DISTRICT, path));
    }

    @Test
    void a_hold_that_is_placed_again_has_been_lifted_by_nobody() {
        String path = endedLongAgo();
        ok(post(path + "/legal-holds", COURT, PROTECTION));
        Answer again = ok(post(path + "/legal-holds", COURT, STATE));
        ok(post(path + "/legal-hold-liftings", COURT, DISTRICT));
        ok(post(path + "/legal-holds", COURT, STATE));
        ok(post(path + "/legal-hold-liftings", COURT, STATE));

        refused(approve(DISTRICT, path), 409, "LEGAL_HOLD_STANDS");
        assertThat(again.version()).as("it stood already").isEqualTo(3);
    }

    @Test
    void a_hold_a_reopening_and_another_closing_make_approvals_void() {
        String held = endedLongAgo();
        ok(approve(DISTRICT, held));
        holdAndLift(held);
        ok(approve(DISTRICT, held));

        String reopened = endedLongAgo();
        ok(approve(DISTRICT, reopened));
        ok(post(reopened + "/reopening", on(LONG_AGO, "\"reason\":\"SAME_MATTER\""), WORKER_A));
        close(reopened, LONG_AGO, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        ok(approve(DISTRICT, reopened));

        String voided = endedLongAgo();
        ok(approve(DISTRICT, voided));
        ok(post(voided + "/voidings", "{\"entry\":2,\"reason\":\"WRONG_CASE\"}", ADMINISTRATOR_A));
        close(voided, LONG_AGO, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        ok(approve(DISTRICT, voided));
    }

    @Test
    void all_are_approved_anew_where_the_approval_of_one_of_them_is_void() {
        String one = endedLongAgo();
        String other = endedLongAgo();
        ok(approve(DISTRICT, one, other));
        ok(approve(STATE, one, other));
        holdAndLift(one);

        ok(approve(DISTRICT, one, other));
        refused(approve(DISTRICT, one, other), 409, "TAKES_TWO_PERSONS");
        ok(approve(STATE, one, other));
        refused(approve(STATE, one, other), 409, "ERASURE_UNDER_WAY");
    }

    @Test
    void the_case_that_is_asked_is_one_of_those_that_are_named() {
        String path = endedLongAgo();
        String other = endedLongAgo();

        refused(
                post(path + "/erasure-approvals", "{\"cases\":[\"" + idOf(other) + "\"]}", STATE),
                409,
                "CASE_NOT_NAMED");
        refused(
                post(
                        path + "/erasure-approvals",
                        "{\"cases\":[\"" + idOf(path) + "\",\"00000000-0000-0000-0000-000000000001\"]}",
                        STATE),
                404,
                "CASE_UNKNOWN");
        assertThat(types(path)).doesNotContain("ErasureApproved");
    }

    @Test
    void the_ledger_itself_forgets_nothing_that_was_not_approved_or_was_approved_with_others() {
        String one = endedLongAgo();
        String other = endedLongAgo();
        ok(approve(DISTRICT, one));
        assertThatThrownBy(() -> erase(one)).isInstanceOf(ErasureNotApproved.class);
        ok(approve(STATE, one, other));
        ok(approve(DISTRICT, one, other));

        assertThatThrownBy(() -> erase(one)).isInstanceOf(ErasureNotApproved.class);
        erase(one, other);
        assertThat(types(one)).endsWith("PersonalDataErased");
        assertThat(types(other)).endsWith("PersonalDataErased");
    }

    @Test
    void how_far_it_is_is_told_to_those_who_answer_for_it_and_to_nobody_else() {
        String path = endedLongAgo();
        String other = endedLongAgo();
        ok(post(path + "/legal-holds", COURT, PROTECTION));
        assertThat(erasure(path, PROTECTION).at("/legalHolds").toString()).isEqualTo("[\"COURT_PROCEEDING\"]");
        assertThat(erasure(path, PROTECTION).at("/status").asString()).isEqualTo("CLOSED");
        assertThat(erasure(path, PROTECTION).at("/keptUntil").asString())
                .isEqualTo(LONG_AGO.plusYears(3).toString());
        assertThat(erasure(registered(WORKER_A, LONG_AGO), PROTECTION).hasNonNull("keptUntil"))
                .as("of an open case")
                .isFalse();
        ok(post(path + "/legal-hold-liftings", COURT, DISTRICT));
        ok(post(path + "/legal-hold-liftings", COURT, STATE));
        ok(approve(DISTRICT, path, other));

        JsonNode approved = erasure(path, ADMINISTRATOR_A);
        assertThat(approved.at("/legalHolds")).isEmpty();
        assertThat(approved.at("/approvals").asInt()).isEqualTo(1);
        assertThat(approved.at("/cases").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(idOf(path), idOf(other));
        assertThat(approved.at("/keyDeletedAt").isMissingNode()
                        || approved.at("/keyDeletedAt").isNull())
                .isTrue();
        refused(get(path + "/erasure", WORKER_A), 403, "ROLE_MAY_NOT");
        refused(get(path + "/erasure", DISTRICT_ELSEWHERE), 404, "CASE_UNKNOWN");
        refused(get("/api/cases/" + Write.NOBODY + "/erasure", STATE), 404, "CASE_UNKNOWN");
    }

    private JsonNode erasure(String path, DemoUser reader) {
        Answer answer = get(path + "/erasure", reader);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private void erase(String... paths) {
        Set<UUID> cases =
                Arrays.stream(paths).map(path -> UUID.fromString(idOf(path))).collect(Collectors.toSet());
        service.bean(LedgerCommandGateway.class)
                .send(
                        new ErasePersonalData(
                                UUID.fromString(idOf(paths[0])),
                                cases,
                                new KeyDeletion(Instant.EPOCH, TODAY),
                                TODAY,
                                TODAY),
                        Caller.THE_LEDGER);
    }

    private List<String> types(String path) {
        return service.bean(LogReader.class).events(idOf(path), 0).stream()
                .map(LogEvent::type)
                .toList();
    }
}
