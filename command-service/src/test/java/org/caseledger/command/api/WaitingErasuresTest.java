package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.eventlog.Block;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever may say the second word is told what waits for it. */
class WaitingErasuresTest extends ForgettingStoryTest {
    private static final String GAYA = "BR-GAY-02";

    @Override
    String database() {
        return "waiting_erasures";
    }

    /** Nothing is done meanwhile. */
    @Override
    Map<String, String> settings() {
        return Map.of("caseledger.forgetting.every", "1h");
    }

    @Test
    void what_one_person_has_approved_waits_until_another_one_has() {
        String one = endedLongAgo();
        String other = endedLongAgo();
        assertThat(waiting(STATE, one)).isEmpty();
        ok(approve(DISTRICT, one, other));

        assertThat(waiting(STATE, one)).singleElement().satisfies(erasure -> {
            assertThat(cases(erasure)).containsExactlyInAnyOrder(idOf(one), idOf(other));
            assertThat(erasure.at("/approvedOn").asString()).isEqualTo(TODAY.toString());
            assertThat(erasure.at("/approvedByCaller").asBoolean(true)).isFalse();
        });
        assertThat(waiting(PROTECTION, other)).hasSize(1);
        assertThat(waiting(DISTRICT, one))
                .singleElement()
                .matches(erasure -> erasure.at("/approvedByCaller").asBoolean());
        assertThat(waiting(DISTRICT_AS_PROTECTION, one))
                .singleElement()
                .matches(erasure -> erasure.at("/approvedByCaller").asBoolean());

        ok(approve(STATE, one, other));
        assertThat(waiting(PROTECTION, one)).isEmpty();
        assertThat(waiting(PROTECTION, other)).isEmpty();
    }

    /** It names cases, as every list does that is on record. */
    @Test
    void who_reads_what_waits_is_on_record() {
        ok(approve(DISTRICT, endedLongAgo()));
        int before = lists().size();

        int waiting = get(WaitingErasuresController.PATH, PROTECTION)
                .json()
                .path("erasures")
                .size();

        assertThat(waiting).isPositive();
        assertThat(lists().subList(before, lists().size())).singleElement().satisfies(look -> {
            assertThat(look.looker().role()).isEqualTo("DATA_PROTECTION_OFFICER");
            assertThat(look.several()).isEqualTo(new Look.Several(Map.of(), false, waiting));
        });
    }

    /** A read is in one role, and on record in that one. */
    @Test
    void a_read_in_several_roles_is_on_record_in_the_one_that_saw_what_it_names() {
        openGaya();
        String gaya = endedAt(GAYA);
        ok(approve(STATE, gaya));
        String token = TestKey.token(DISTRICT, Set.of(Role.DISTRICT_OFFICER, Role.DATA_PROTECTION_OFFICER));

        JsonNode named =
                getWith(service, WaitingErasuresController.PATH, token).json().path("erasures");

        assertThat(named.valueStream().flatMap(erasure -> cases(erasure).stream()))
                .contains(idOf(gaya));
        List<Look> looks = lists();
        Look look = looks.get(looks.size() - 1);
        assertThat(look.looker().actor()).isEqualTo(DISTRICT.actor());
        assertThat(look.looker().role()).isEqualTo("DATA_PROTECTION_OFFICER");
        assertThat(look.several()).isEqualTo(new Look.Several(Map.of(), false, named.size()));
    }

    private void openGaya() {
        Answer answer = post(
                "/api/centres",
                on(
                        OPENED,
                        "\"kind\":\"SUB_DIVISION\",\"district\":\"GAY\",\"number\":2,\"nameEn\":\"Gaya\",\"nameHi\":\"गया\""),
                OFFICER);
        assertThat(answer.status()).as(answer.http().body()).isBetween(200, 201);
    }

    private List<Look> lists() {
        return service
                .bean(AccessMonths.class)
                .log(AccessMonths.of(service.bean(LedgerClock.class).now()))
                .use(month -> month.find(Filters.empty(), Block.class)
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>()))
                .stream()
                .flatMap(block -> block.recorded().stream())
                .filter(recorded -> recorded.event().type().equals(Look.SEVERAL))
                .map(recorded -> Look.of(recorded.event()))
                .filter(look -> look.kind() == LookKind.WAITING_ERASURES)
                .toList();
    }

    @Test
    void what_was_made_void_in_any_of_her_cases_waits_for_nobody() {
        String one = endedLongAgo();
        String held = endedLongAgo();
        ok(approve(DISTRICT, one, held));
        ok(post(held + "/legal-holds", COURT, ADMINISTRATOR_A));
        String reopened = endedLongAgo();
        ok(approve(DISTRICT, reopened));
        ok(post(reopened + "/reopening", on(LONG_AGO, "\"reason\":\"SAME_MATTER\""), WORKER_A));
        String named = endedLongAgo();
        String alone = endedLongAgo();
        ok(approve(DISTRICT, named, alone));
        ok(approve(STATE, alone));

        for (String path : List.of(one, held, reopened, named)) {
            assertThat(waiting(PROTECTION, path)).as(path).isEmpty();
        }
        assertThat(waiting(PROTECTION, alone))
                .singleElement()
                .matches(erasure -> cases(erasure).equals(Set.of(idOf(alone))));
    }

    @Test
    void what_is_approved_anew_after_a_hold_on_one_of_her_cases_waits_again() {
        String held = endedLongAgo();
        String other = endedLongAgo();
        ok(approve(DISTRICT, held, other));
        ok(approve(STATE, held, other));
        holdAndLift(held);
        assertThat(waiting(PROTECTION, other)).isEmpty();

        ok(approve(DISTRICT, held, other));

        assertThat(waiting(STATE, other)).singleElement().satisfies(erasure -> {
            assertThat(cases(erasure)).containsExactlyInAnyOrder(idOf(held), idOf(other));
            assertThat(erasure.at("/approvedByCaller").asBoolean(true)).isFalse();
        });
        assertThat(waiting(DISTRICT, other))
                .singleElement()
                .matches(erasure -> erasure.at("/approvedByCaller").asBoolean());
        ok(approve(STATE, held, other));
        assertThat(waiting(PROTECTION, held)).isEmpty();
    }

    @Test
    void nobody_is_told_of_cases_that_are_not_seen() {
        openGaya();
        String patna = endedLongAgo();
        String gaya = endedAt(GAYA);
        String both = endedLongAgo();
        ok(approve(STATE, patna));
        ok(approve(STATE, gaya));
        ok(approve(STATE, both, endedAt(GAYA)));

        assertThat(waiting(DISTRICT, patna)).hasSize(1);
        assertThat(waiting(DISTRICT, gaya)).isEmpty();
        assertThat(waiting(DISTRICT, both)).isEmpty();
        assertThat(waiting(DISTRICT_ELSEWHERE, gaya)).hasSize(1);
        assertThat(waiting(PROTECTION, both)).hasSize(1);
        for (DemoUser user : List.of(WORKER_A, ADMINISTRATOR_A, AUDITOR)) {
            refused(get(WaitingErasuresController.PATH, user), 403, "ROLE_MAY_NOT");
        }
    }

    private String endedAt(String centre) {
        DemoUser worker = DemoUser.atCentre(Role.CASE_WORKER, centre);
        String path = registered(worker, LONG_AGO);
        close(path, LONG_AGO, "WITHDRAWN_BY_WOMAN", DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, centre));
        return path;
    }

    /** Those with this case. */
    private List<JsonNode> waiting(DemoUser reader, String path) {
        Answer answer = get(WaitingErasuresController.PATH, reader);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json()
                .get("erasures")
                .valueStream()
                .filter(erasure -> cases(erasure).contains(idOf(path)))
                .toList();
    }

    private static Set<String> cases(JsonNode erasure) {
        return erasure.get("cases").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
