package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.RecordedLook;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RevealingTest extends PersonalDataTest {
    private static final DemoUser ASSISTANT = DemoUser.atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01");
    private static final DemoUser COUNSELLOR = DemoUser.atCentre(Role.PSYCHO_SOCIAL_COUNSELLOR, "BR-PAT-01");
    private static final DemoUser PARA_MEDICAL = DemoUser.atCentre(Role.PARA_MEDICAL_PERSONNEL, "BR-PAT-01");
    private static final String IDENTITY = """
            {"name":"canary name","phones":[{"number":"0000 000001","safeToCall":false,"hours":"10-12"},{"number":"0000 000002","safeToCall":true}],
             "children":[{"name":"canary child"}],"accused":[{"name":"canary one","relation":"husband"},{"name":"canary two"}]}""";

    @Test
    void what_is_asked_for_is_shown_and_nothing_beside_it() {
        String path = identified();

        Answer answer = shown(reveal(path, "NAME,PHONES", WORKER));

        assertThat(values(answer, "NAME")).containsExactly("{\"name\":\"canary name\"}");
        assertThat(values(answer, "PHONES"))
                .containsExactly(
                        "{\"hours\":\"10-12\",\"number\":\"0000 000001\",\"safeToCall\":\"false\"}",
                        "{\"number\":\"0000 000002\",\"safeToCall\":\"true\"}");
        assertThat(answer.http().body()).doesNotContain("canary child", "canary one");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void who_asked_for_what_and_why_is_on_record_and_not_what_was_shown() {
        String path = identified();

        shown(reveal(path, "PHONES,NAME", WORKER));

        List<RecordedLook> looks = looks(path);
        assertThat(looks).hasSize(1);
        Look look = looks.get(0).look();
        assertThat(look.looker().actor()).isEqualTo(WORKER.actor());
        assertThat(look.looker().role()).isEqualTo("CASE_WORKER");
        assertThat(look.revealed())
                .isEqualTo(new Look.Revealed(
                        new TreeSet<>(Set.of(RevealedField.NAME, RevealedField.PHONES)), RevealReason.FOLLOW_UP));
        assertThat(look.toString()).doesNotContain("canary", "0000 0");
    }

    @Test
    void how_a_case_stands_is_told_once_it_is_on_record_who_asks() {
        String path = identified();

        ok(get(path, WORKER));
        assertThat(get(path, ELSEWHERE).status()).isEqualTo(404);

        assertThat(looks(path))
                .extracting(recorded ->
                        recorded.look().kind() + " " + recorded.look().looker().actor())
                .containsExactly("CASE " + WORKER.actor());
    }

    @Test
    void neither_the_case_nor_its_version_is_changed_by_it() {
        String path = identified();
        Answer before = get(path, WORKER);

        shown(reveal(path, "NAME", WORKER));

        assertThat(get(path, WORKER).json().at("/version"))
                .isEqualTo(before.json().at("/version"));
    }

    @Test
    void what_was_recorded_last_counts_and_what_was_withdrawn_or_retracted_does_not() {
        String path = identified();
        ok(post(path + "/identity", "{\"name\":\"another canary\"}", WORKER));
        assertThat(values(shown(reveal(path, "NAME", WORKER)), "NAME"))
                .containsExactly("{\"name\":\"another canary\"}");

        ok(post(path + "/voidings", "{\"entry\":2,\"reason\":\"WRONG_CASE\"}", ADMINISTRATOR));
        assertThat(values(shown(reveal(path, "NAME", WORKER)), "NAME")).containsExactly("{\"name\":\"canary name\"}");

        ok(post(path + "/identity", "{\"withdrawn\":[\"NAME\"]}", WORKER));
        assertThat(values(shown(reveal(path, "NAME", WORKER)), "NAME")).isEmpty();
    }

    @Test
    void the_accused_are_shown_each() {
        String path = identified();

        assertThat(values(shown(reveal(path, "ACCUSED", ADMINISTRATOR)), "ACCUSED"))
                .containsExactly("{\"name\":\"canary one\",\"relation\":\"husband\"}", "{\"name\":\"canary two\"}");
    }

    @Test
    void a_note_is_as_close_as_what_it_is_about() {
        String path = identified();
        ok(post(path + "/notes", "{\"kind\":\"MEDICAL\",\"text\":\"canary wound\"}", WORKER));
        ok(post(path + "/services", "{\"service\":\"MEDICAL_AID\",\"note\":\"canary dressing\"}", WORKER));
        ok(post(path + "/legal-steps", "{\"step\":\"FIR\",\"number\":\"canary 12\",\"station\":\"canary\"}", WORKER));
        created(post(path + "/service-requests", "{\"service\":\"MEDICAL_AID\"}", WORKER));

        assertThat(values(shown(reveal(path, "MEDICAL_NOTES", PARA_MEDICAL)), "MEDICAL_NOTES"))
                .containsExactly("{\"note\":\"canary wound\"}", "{\"note\":\"canary dressing\"}");
        assertThat(values(shown(reveal(path, "LEGAL_PAPERS", ADMINISTRATOR)), "LEGAL_PAPERS"))
                .containsExactly("{\"number\":\"canary 12\",\"station\":\"canary\"}");
        refused(reveal(path, "MEDICAL_NOTES", ADMINISTRATOR), 403, "NOT_TO_BE_REVEALED");
        refused(reveal(path, "LEGAL_PAPERS", PARA_MEDICAL), 403, "NOT_TO_BE_REVEALED");
    }

    /** Or whoever may put a code right reads what is not for her. */
    @Test
    void a_note_stays_as_close_as_what_it_was_given_with_when_that_is_corrected() {
        String path = identified();
        Answer given =
                ok(post(path + "/services", "{\"service\":\"MEDICAL_AID\",\"note\":\"canary dressing\"}", WORKER));
        created(post(path + "/service-requests", "{\"service\":\"MEDICAL_AID\"}", WORKER));

        ok(post(
                path + "/corrections",
                "{\"entry\":%d,\"field\":\"service\",\"value\":\"LEGAL_AID\",\"reason\":\"WRONG_CODE\"}"
                        .formatted(given.version()),
                ADMINISTRATOR));

        assertThat(values(shown(reveal(path, "LEGAL_NOTES", ADMINISTRATOR)), "LEGAL_NOTES"))
                .isEmpty();
        assertThat(values(shown(reveal(path, "MEDICAL_NOTES", PARA_MEDICAL)), "MEDICAL_NOTES"))
                .containsExactly("{\"note\":\"canary dressing\"}");
    }

    @Test
    void whoever_does_not_need_to_know_is_shown_nothing_and_is_on_record_where_the_case_is_known() {
        String path = identified();

        refused(reveal(path, "NAME", ELSEWHERE), 404, "CASE_UNKNOWN");
        refused(reveal("/api/cases/" + UUID.randomUUID(), "NAME", WORKER), 404, "CASE_UNKNOWN");
        refused(reveal(path, "NAME", OFFICER), 403, "NO_ACCESS");
        refused(reveal(path, "NAME", AUDITOR), 403, "NO_ACCESS");
        assertThat(looks(path)).isEmpty();

        refused(reveal(path, "NAME", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
        refused(reveal(path, "NAME,ACCUSED", ASSISTANT), 403, "NOT_TO_BE_REVEALED");
        assertThat(looked(path)).containsExactly("CASE OFFICE_ASSISTANT", "CASE PSYCHO_SOCIAL_COUNSELLOR");
    }

    /** An assistant sees the address; who works on it as para-legal the numbers as well, and neither what is medical. */
    @Test
    void two_roles_of_one_person_are_not_united() {
        String path = identified();
        created(post(path + "/service-requests", "{\"service\":\"LEGAL_AID\"}", WORKER));
        String both = TestKey.token(WORKER, Set.of(Role.OFFICE_ASSISTANT, Role.PARA_LEGAL_PERSONNEL));

        assertThat(postAs(service, path + "/reveal", body("NAME"), both).status())
                .isEqualTo(200);
        assertThat(postAs(service, path + "/reveal", body("LEGAL_PAPERS"), both).status())
                .isEqualTo(200);
        assertThat(postAs(service, path + "/reveal", body("NAME,MEDICAL_NOTES"), both)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothing_is_shown_while_nobody_can_write_down_who_asks() {
        Service node = Service.startOn(store.uri("no_looks"), Map.of("caseledger.looks.patience", "300ms"));
        try {
            String path = created(post(node, "/api/cases", REGISTRATION, WORKER));
            ok(post(node, path + "/identity", IDENTITY, WORKER));
            MongoCollection<Document> month = node.bean(LedgerDatabases.class)
                    .access()
                    .getCollection(AccessMonths.name(
                            AccessMonths.of(node.bean(LedgerClock.class).now())));
            String classification = "{\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"}";
            ok(post(node, path + "/classification", classification, WORKER));
            month.createIndex(Indexes.ascending("format"), new IndexOptions().unique(true));

            Answer unchanged = ok(post(node, path + "/classification", classification, WORKER));
            Answer answer = post(node, path + "/reveal", body("NAME"), WORKER);
            Answer notForHer = post(node, path + "/reveal", body("NAME"), COUNSELLOR);
            Answer ruledOut = post(node, path + "/reopening", "{\"reason\":\"SAME_MATTER\"}", WORKER);
            Answer asItStands = get(node, path, WORKER);

            month.dropIndex(Indexes.ascending("format")); // a service that stops stores what waits
            assertThat(unchanged.version()).isPositive();
            assertThat(unchanged.json().has("status")).isFalse();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.http().body()).contains("ACCESS_NOT_RECORDED").doesNotContain("canary");
            refused(notForHer, 503, "ACCESS_NOT_RECORDED");
            refused(ruledOut, 503, "ACCESS_NOT_RECORDED");
            assertThat(asItStands.status()).isEqualTo(503);
            assertThat(asItStands.http().body()).doesNotContain("version");
            await().untilAsserted(() -> assertThat(shown(post(node, path + "/reveal", body("NAME"), WORKER))
                            .http()
                            .body())
                    .contains("canary"));
        } finally {
            node.stop();
        }
    }

    @Test
    void what_is_not_said_or_not_known_is_named() {
        String path = identified();

        assertThat(post(path + "/reveal", "{\"fields\":[],\"reason\":\"FOLLOW_UP\"}", WORKER)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/fields");
        assertThat(post(path + "/reveal", "{\"fields\":[\"NAME\"]}", WORKER)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        assertThat(post(path + "/reveal", "{\"fields\":[\"WEIGHT\"],\"reason\":\"FOLLOW_UP\"}", WORKER)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/fields/0");
    }

    private static Answer shown(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer;
    }

    private String identified() {
        String path = registered();
        ok(post(path + "/identity", IDENTITY, WORKER));
        return path;
    }

    private Answer reveal(String path, String fields, DemoUser who) {
        return post(path + "/reveal", body(fields), who);
    }

    private static String body(String fields) {
        return "{\"fields\":[\"%s\"],\"reason\":\"FOLLOW_UP\"}".formatted(fields.replace(",", "\",\""));
    }

    /** It tells how the case stands, and the ledger has no event that says when. */
    @Test
    void a_command_that_changes_nothing_and_one_that_is_sent_again_are_looks() {
        String path = identified();
        String classification = "{\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"}";
        Answer first = post(service, path + "/classification", classification, WORKER, "Idempotency-Key", "one");
        assertThat(first.json().has("status")).isTrue();
        assertThat(looks(path)).isEmpty();

        assertThat(post(service, path + "/classification", classification, WORKER, "Idempotency-Key", "one")
                        .json()
                        .has("status"))
                .isTrue();
        assertThat(ok(post(service, path + "/classification", classification, WORKER))
                        .json()
                        .has("status"))
                .isTrue();

        assertThat(looked(path)).containsExactly("CASE CASE_WORKER", "CASE CASE_WORKER");
    }

    /** A rule's no says how the case stands; who may not send it, or not there, learns nothing. */
    @Test
    void a_command_that_a_rule_refuses_is_a_look_at_each_case_that_decides_it() {
        String path = registered();
        String other = registered();
        refused(post(path + "/resolution", "{\"outcome\":\"SETTLED\"}", AUDITOR), 403, "ROLE_MAY_NOT");
        refused(post(path + "/services", "{\"service\":\"FOOD\"}", ELSEWHERE), 404, "CASE_UNKNOWN");
        String elsewhereNamed = "{\"cases\":[\"%s\"]}".formatted(StoryTest.idOf(other));
        refused(post(path + "/erasure-approvals", elsewhereNamed, OFFICER), 409, "CASE_NOT_NAMED");
        assertThat(looked(path)).isEmpty();

        refused(post(path + "/reopening", "{\"reason\":\"SAME_MATTER\"}", WORKER), 409, "CASE_IS_OPEN");
        assertThat(looked(path)).containsExactly("CASE CASE_WORKER");

        String both = "{\"cases\":[\"%s\",\"%s\"]}".formatted(StoryTest.idOf(path), StoryTest.idOf(other));
        refused(post(path + "/erasure-approvals", both, OFFICER), 409, "CASE_NOT_YET_CLOSED");
        assertThat(looked(path)).containsExactly("CASE STATE_OFFICER", "CASE CASE_WORKER");
        assertThat(looked(other)).containsExactly("CASE STATE_OFFICER");
    }

    private List<String> looked(String path) {
        return looks(path).stream()
                .map(look -> look.look().kind() + " " + look.look().looker().role())
                .toList();
    }

    private List<RecordedLook> looks(String path) {
        return new LookReader(service.bean(AccessMonths.class))
                .at(
                        UUID.fromString(StoryTest.idOf(path)),
                        AccessMonths.of(service.bean(LedgerClock.class).now()),
                        Long.MAX_VALUE,
                        10);
    }

    private static List<String> values(Answer answer, String field) {
        return answer.json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("field").asString().equals(field))
                .map(entry -> entry.path("details"))
                .map(JsonNode::toString)
                .toList();
    }
}
