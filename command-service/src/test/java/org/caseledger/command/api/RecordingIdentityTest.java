package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RecordingIdentityTest extends PersonalDataTest {
    private static final DemoUser NIGHT_SHIFT = DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, "BR-PAT-01");
    private static final String EVERYTHING = """
            {"name":"राधा canary","calledBy":"Radha canary","birthDate":"1990-05-17","statedAge":"34",
             "phones":[{"number":"0000 000001","safeToCall":false,"hours":"10-12","mayAnswer":"canary sister"}],
             "address":"canary lane","languages":"Maithili","disability":"none",
             "children":[{"name":"canary child"}],
             "accused":[{"name":"canary one","relation":"husband"},{"name":"canary two"}]}""";

    @Test
    void all_of_it_is_stored_under_seal_hers_and_that_of_each_of_the_accused_under_a_key_of_their_own() {
        String path = registered();

        Answer answer = ok(post(path + "/identity", EVERYTHING, NIGHT_SHIFT));

        LogEvent stored = newest(path);
        IdentityRecorded recorded = recorded(path);
        assertThat(recorded.fields()).containsExactly(IdentityField.values());
        assertThat(recorded.withdrawn()).isEmpty();
        assertThat(recorded.keys())
                .extracting(PersonKey::person)
                .containsExactly(Person.WOMAN, Person.ACCUSED, Person.ACCUSED);
        assertThat(recorded.keys()).extracting(PersonKey::key).doesNotHaveDuplicates();
        assertThat(opened(stored).get(0)).isEqualTo(withoutTheAccused());
        assertThat(opened(stored).subList(1, 3))
                .containsExactly("{\"name\":\"canary one\",\"relation\":\"husband\"}", "{\"name\":\"canary two\"}");
        assertThat(new String(stored.payload(), StandardCharsets.UTF_8)).doesNotContain("canary", "1990", "0000 0");
        assertThat(answer.http().body()).doesNotContain("canary", "1990");
    }

    @Test
    void what_is_learnt_later_is_under_the_same_keys() {
        String path = registered();
        ok(post(path + "/identity", EVERYTHING, NIGHT_SHIFT));
        List<PersonKey> first = recorded(path).keys();

        ok(post(path + "/identity", "{\"accused\":[{\"name\":\"another\"}]}", WORKER));
        assertThat(recorded(path).keys()).containsExactly(first.get(1));
        assertThat(recorded(path).fields()).containsExactly(IdentityField.ACCUSED);
        ok(post(path + "/identity", "{\"statedAge\":\"35\"}", WORKER));
        assertThat(recorded(path).keys()).containsExactly(first.get(0));
        assertThat(recorded(path).fields()).containsExactly(IdentityField.BIRTH);
        assertThat(opened(newest(path))).containsExactly("{\"statedAge\":\"35\"}");
    }

    @Test
    void what_counts_no_more_is_named_and_needs_no_seal() {
        String path = registered();

        ok(post(path + "/identity", "{\"withdrawn\":[\"PHONES\",\"ADDRESS\"]}", WORKER));

        assertThat(recorded(path).withdrawn()).containsExactly(IdentityField.PHONES, IdentityField.ADDRESS);
        assertThat(recorded(path).keys()).isEmpty();
        assertThat(newest(path).sealed()).isNull();
    }

    @Test
    void something_is_said_and_not_withdrawn_in_the_same_breath() {
        String path = registered();

        refused(post(path + "/identity", "{\"phones\":[]}", WORKER), 409, "IDENTITY_MISSING");
        refused(
                post(path + "/identity", "{\"name\":\"canary\",\"withdrawn\":[\"NAME\"]}", WORKER),
                409,
                "TOLD_AND_WITHDRAWN");
    }

    @Test
    void only_staff_of_her_centre_record_it() {
        String path = registered();

        refused(post(path + "/identity", EVERYTHING, ELSEWHERE), 404, "CASE_UNKNOWN");
        refused(post(path + "/identity", EVERYTHING, OFFICER), 403, "ROLE_MAY_NOT");
    }

    @Test
    void what_is_wrong_is_told_by_its_place_and_without_what_was_sent() {
        String path = registered();
        Map<String, String> wrong = Map.of(
                "{\"phones\":[{\"number\":\"canary\",\"safeToCall\":true}]}", "/phones/0/number",
                "{\"phones\":[{\"number\":\"0000 000001\"}]}", "/phones/0/safeToCall",
                "{\"phones\":[null]}", "/phones/0",
                "{\"phones\":[\"canary\"]}", "/phones/0",
                "{\"phones\":[{\"number\":\"0000 000001\",\"safeToCall\":true,\"canary\":1}]}", "/phones/0/canary",
                "{\"birthDate\":\"17.5.1991\"}", "/birthDate",
                "{\"statedAge\":\"canary\"}", "/statedAge",
                "{\"name\":\"\"}", "/name",
                "{\"accused\":[{\"relation\":\"canary\"}]}", "/accused/0/name");

        wrong.forEach((body, pointer) -> {
            Answer answer = post(path + "/identity", body, WORKER);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .as(body)
                    .isEqualTo(pointer);
            assertThat(answer.http().body().replace(pointer, "")).doesNotContain("canary", "1991");
        });
    }

    /** Once it is sealed nobody would see it. */
    @Test
    void a_birth_date_that_there_is_not_or_that_has_not_come_is_refused_before_it_is_sealed() {
        String path = registered();
        for (String day : List.of("1990-02-30", "2091-01-01")) {
            Answer answer = post(path + "/identity", "{\"birthDate\":\"" + day + "\"}", WORKER);

            assertThat(answer.status()).as(day).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/birthDate");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("FIELD_NO_PAST_DAY");
            assertThat(answer.http().body()).doesNotContain(day);
        }
        assertThat(newest(path).type()).isNotEqualTo("IdentityRecorded");
        ok(post(path + "/identity", "{\"birthDate\":\"1992-02-29\"}", WORKER));
    }

    private static String withoutTheAccused() {
        ObjectNode all = (ObjectNode) LedgerJson.mapper().readTree(EVERYTHING);
        all.remove("accused");
        return all.toString();
    }

    private IdentityRecorded recorded(String path) {
        return LedgerJson.mapper().readValue(newest(path).payload(), IdentityRecorded.class);
    }
}
