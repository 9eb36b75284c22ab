package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.DetailedEvent;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SealedDetails;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;

/** What is personal in entries that say something in codes. */
class SealedDetailsTest extends PersonalDataTest {
    private static final String SAID = "राधा canary-4711";
    private static final String NOTE = "{\"note\":\"" + SAID + "\"}";
    private static final String REFERRAL =
            "{\"partner\":\"POLICE_STATION\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\"";
    private static final String SEALED_REFERRAL = REFERRAL + ",\"person\":\"" + SAID + "\",\"phone\":\"0612 9900471\"}";
    private static final String STEP = "{\"step\":\"FIR\"";
    private static final String MEETING = noting("{\"partners\":[\"NGO\"]}");
    private static final String STAY = noting("{\"girls\":1}");
    private static final String EXIT = noting("{\"exit\":\"HOME\"}");
    private static final String FOLLOW_UP = noting("{\"mode\":\"PHONE\",\"outcome\":\"SAFE_AND_STABLE\"}");
    private static final String SERVICE = noting("{\"service\":\"LEGAL_AID\"}");

    @Test
    void each_is_stored_under_seal_with_its_entry() {
        String path = classified();
        sealed(path, "/referrals", SEALED_REFERRAL, "{\"person\":\"" + SAID + "\",\"phone\":\"0612 9900471\"}");
        assertThat(fields(newest(path))).containsExactly(SealedDetail.PERSON, SealedDetail.PHONE);
        sealed(
                path,
                "/legal-steps",
                STEP + ",\"number\":\"canary 17/2026\",\"station\":\"" + SAID + "\",\"court\":\"canary court\"}",
                "{\"number\":\"canary 17/2026\",\"station\":\"" + SAID + "\",\"court\":\"canary court\"}");
        assertThat(fields(newest(path))).containsExactly(SealedDetail.NUMBER, SealedDetail.STATION, SealedDetail.COURT);
        sealed(path, "/services", SERVICE, NOTE);
        sealed(path, "/services/not-provided", noting("{\"service\":\"FOOD\",\"reason\":\"UNAVAILABLE\"}"), NOTE);
        sealed(path, "/shelter", STAY, NOTE);
        sealed(path, "/shelter/exit", EXIT, NOTE);
        ok(post(path + "/coordination", "{\"partners\":[\"NGO\"]}", WORKER));
        sealed(path, "/coordination/meetings", MEETING, NOTE);
        ok(post(path + "/coordination/end", "{}", WORKER));
        String version = "\"" + (life(path).size() - 1) + "\"";
        sealed(path, "/resolution", noting(RESOLUTION), NOTE, "If-Match", version);
        sealed(path, "/follow-ups", FOLLOW_UP, NOTE);

        assertThat(life(path).stream().filter(event -> event.sealed() != null))
                .as("all of one case under one key")
                .extracting(event -> keys(event).get(0).key())
                .hasSize(9)
                .containsOnly(keys(newest(path)).get(0).key());
    }

    @Test
    void a_stay_that_is_entered_as_a_whole_has_its_note_with_the_admission() {
        String path = served();

        created(post(
                path + "/shelter",
                noting("{\"leftOn\":\"" + TODAY + "\",\"exit\":\"HOME\",\"occurredOn\":\"" + TODAY + "\"}"),
                WORKER));

        List<LogEvent> life = life(path);
        assertThat(opened(life.get(life.size() - 2))).containsExactly(NOTE);
        assertThat(newest(path).sealed()).isNull();
    }

    @Test
    void a_follow_up_that_reopens_has_its_note_and_the_reopening_none() {
        String path = resolved();

        ok(post(path + "/follow-ups", noting("{\"mode\":\"PHONE\",\"outcome\":\"VIOLENCE_RECURRED\"}"), WORKER));

        List<LogEvent> life = life(path);
        assertThat(life.get(life.size() - 2).type()).isEqualTo("FollowUpRecorded");
        assertThat(opened(life.get(life.size() - 2))).containsExactly(NOTE);
        assertThat(newest(path).type()).isEqualTo("CaseReopened");
        assertThat(newest(path).sealed()).isNull();
    }

    @Test
    void one_with_which_nothing_is_sealed_is_stored_as_ever() {
        String path = served();

        created(post(path + "/referrals", REFERRAL + "}", WORKER));

        assertThat(newest(path).sealed()).isNull();
        assertThat(LedgerJson.mapper().readTree(newest(path).payload()).has("sealed"))
                .isFalse();
    }

    @Test
    void a_note_of_her_and_a_detail_are_under_the_same_key() {
        String path = registered();
        ok(post(path + "/notes", "{\"kind\":\"SAFETY\",\"text\":\"canary\"}", WORKER));
        PersonKey key = LedgerJson.mapper()
                .readValue(newest(path).payload(), NoteAdded.class)
                .keys()
                .get(0);

        ok(post(path + "/services", SERVICE, WORKER));

        assertThat(keys(newest(path))).containsExactly(key);
    }

    @Test
    void one_that_is_sent_again_is_stored_once_and_another_text_under_its_key_is_refused() {
        String path = served();
        String key = UUID.randomUUID().toString();
        created(post(path + "/referrals", SEALED_REFERRAL, WORKER, "Idempotency-Key", key));
        int stored = life(path).size();

        Answer again = post(path + "/referrals", SEALED_REFERRAL, WORKER, "Idempotency-Key", key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(life(path)).hasSize(stored);
        assertThat(opened(newest(path))).hasSize(1);
        Answer another = post(
                path + "/referrals", SEALED_REFERRAL.replace("9900471", "9900472"), WORKER, "Idempotency-Key", key);
        refused(another, 422, "IDEMPOTENCY_KEY_MISUSED");
        assertThat(another.http().body()).doesNotContain("canary", "99004");
    }

    @Test
    void a_refused_one_tells_nothing_of_what_was_sent() {
        String path = registered();
        List<String> refused = List.of(
                SEALED_REFERRAL.replace("\"consentBy\":\"WOMAN\",", ""),
                SEALED_REFERRAL.replace("0612 9900471", "call 0612 9900471"),
                SEALED_REFERRAL.replace("}", ",\"occurredOn\":\"2020-01-01\"}"),
                SEALED_REFERRAL.replace("}", ",\"canaryPhone\":\"0612 9900471\"}"),
                SEALED_REFERRAL.replace("\"" + SAID + "\"", "[\"" + SAID + "\"]"),
                SEALED_REFERRAL.replace(SAID, SAID + "x".repeat(200)));

        assertThat(refused).allSatisfy(body -> {
            Answer answer = post(path + "/referrals", body, WORKER);
            assertThat(answer.status()).as(body).isBetween(400, 499);
            assertThat(answer.http().body()).doesNotContain("canary-", "राधा", "9900471");
        });
        assertThat(life(path)).hasSize(1);
        refused(post(path + "/referrals", SEALED_REFERRAL, ELSEWHERE), 404, "CASE_UNKNOWN");
        refused(post(path + "/referrals", SEALED_REFERRAL, AUDITOR), 403, "ROLE_MAY_NOT");
    }

    @Test
    void what_is_true_already_takes_nothing_more_and_says_so_instead_of_losing_it() {
        String path = served();
        created(post(path + "/shelter", "{\"girls\":1}", WORKER));
        refused(post(path + "/shelter", STAY, WORKER), 409, "ALREADY_RECORDED");
        ok(post(path + "/shelter", "{\"girls\":1}", WORKER));
        ok(post(path + "/shelter/exit", "{\"exit\":\"HOME\"}", WORKER));
        refused(post(path + "/shelter/exit", EXIT, WORKER), 409, "ALREADY_RECORDED");
        ok(post(path + "/shelter/exit", "{\"exit\":\"HOME\"}", WORKER));
        String resolved = resolved();
        String version = "\"" + (life(resolved).size() - 1) + "\"";
        refused(
                post(resolved + "/resolution", noting(RESOLUTION), WORKER, "If-Match", version),
                409,
                "ALREADY_RECORDED");
        ok(post(resolved + "/resolution", RESOLUTION, WORKER, "If-Match", version));
    }

    @Test
    void a_correction_takes_nothing_of_it_and_says_what_is_done_instead() {
        String path = served();
        created(post(path + "/referrals", SEALED_REFERRAL, WORKER));
        int entry = life(path).size() - 1;

        for (String field : List.of("phone", "person", "note")) {
            Answer answer = post(path + "/corrections", correction(entry, field, "9900473"), WORKER);
            refused(answer, 409, "SEALED_DETAIL_NOT_CORRECTED");
            assertThat(answer.text("detail")).contains("note of the case");
            assertThat(answer.http().body()).doesNotContain("9900473");
        }
        refused(
                post(path + "/corrections", correction(entry, "sealed", "9900473"), WORKER),
                409,
                "FIELD_NOT_CORRECTED");
        refused(
                post(path + "/corrections", correction(0, "phone", "9900473"), WORKER),
                409,
                "FIELD_OF_LASTING_ENTRY_NOT_CORRECTED");
    }

    @Test
    void what_is_sealed_stays_where_a_code_of_its_entry_is_put_right() {
        String path = served();
        ok(post(path + "/legal-steps", STEP + ",\"number\":\"canary 17\"}", WORKER));
        LogEvent recorded = newest(path);

        ok(post(path + "/corrections", correction(life(path).size() - 1, "step", "NCR"), WORKER));
        ok(post(path + "/legal-steps", STEP + ",\"number\":\"canary 18\"}", WORKER));

        assertThat(opened(recorded)).containsExactly("{\"number\":\"canary 17\"}");
        assertThat(keys(newest(path))).isEqualTo(keys(recorded));
    }

    @Test
    void a_demo_without_a_wrapping_key_takes_entries_without_them_alone() {
        Service bare = Service.startOn(
                store.uri("no_key_for_details"),
                Map.of("caseledger.sealing.keystore", "", "caseledger.sealing.password", ""));
        try {
            String path = created(post(bare, "/api/cases", REGISTRATION, WORKER));

            refused(post(bare, path + "/services", SERVICE, WORKER), 503, "SEALING_NOT_SET_UP");
            ok(post(bare, path + "/services", "{\"service\":\"LEGAL_AID\"}", WORKER));
            refused(post(bare, path + "/referrals", SEALED_REFERRAL, WORKER), 503, "SEALING_NOT_SET_UP");
            created(post(bare, path + "/referrals", REFERRAL + "}", WORKER));
        } finally {
            bare.stop();
        }
    }

    private void sealed(String path, String of, String body, String opened, String... headers) {
        Answer answer = post(path + of, body, WORKER, headers);

        assertThat(answer.status()).as(answer.http().body()).isIn(200, 201);
        assertThat(answer.http().body()).doesNotContain("canary", "राधा", "9900471");
        LogEvent stored = life(path).stream()
                .filter(event -> event.sealed() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(opened(stored)).containsExactly(opened);
        assertThat(keys(stored)).extracting(PersonKey::person).containsExactly(Person.WOMAN);
        assertThat(Stream.of(stored.payload(), stored.metaData(), stored.sealed())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .allSatisfy(text -> assertThat(text).doesNotContain("canary", "राधा", "9900471"));
    }

    private List<LogEvent> life(String path) {
        return service.bean(LogReader.class).events(StoryTest.idOf(path), 0);
    }

    private static List<SealedDetail> fields(LogEvent event) {
        SealedDetails sealed = read(event).sealed();
        return sealed == null ? List.of() : sealed.fields();
    }

    private static List<PersonKey> keys(LogEvent event) {
        return read(event).keys();
    }

    private static DetailedEvent read(LogEvent event) {
        return (DetailedEvent) LedgerJson.mapper()
                .readValue(
                        event.payload(),
                        EventTypes.classOf(event.type(), event.revision()).orElseThrow());
    }

    private static String noting(String body) {
        return body.substring(0, body.length() - 1) + (body.length() > 2 ? "," : "") + "\"note\":\"" + SAID + "\"}";
    }

    private static String correction(int entry, String field, String value) {
        return "{\"entry\":%d,\"field\":\"%s\",\"value\":\"%s\",\"reason\":\"WRONG_CODE\"}"
                .formatted(entry, field, value);
    }
}
