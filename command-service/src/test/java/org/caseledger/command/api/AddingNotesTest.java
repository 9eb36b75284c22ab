package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.NoteKind;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddingNotesTest extends PersonalDataTest {
    private static final String SAID = "राधा canary-4711";

    @Test
    void what_is_noted_is_stored_under_seal_and_opens_with_the_keys_of_the_ledger() {
        String path = registered();

        Answer answer = ok(post(path + "/notes", note("COUNSELLING", SAID), WORKER));

        LogEvent stored = newest(path);
        NoteAdded added = LedgerJson.mapper().readValue(stored.payload(), NoteAdded.class);
        assertThat(added.kind()).isEqualTo(NoteKind.COUNSELLING);
        assertThat(added.keys()).extracting(PersonKey::person).containsExactly(Person.WOMAN);
        assertThat(opened(stored)).containsExactly(SAID);
        assertThat(answer.http().body()).doesNotContain("canary-4711");
        assertThat(new String(stored.payload(), StandardCharsets.UTF_8)).doesNotContain("canary");
        assertThat(new String(stored.metaData(), StandardCharsets.UTF_8)).doesNotContain("canary");
    }

    @Test
    void all_of_her_in_one_case_is_under_one_key_and_of_another_case_under_another() {
        String path = registered();
        ok(post(path + "/notes", note("COUNSELLING", SAID), WORKER));
        PersonKey first = keyOf(path);
        ok(post(path + "/notes", note("LEGAL", "more"), WORKER));
        ok(post(path + "/voidings", "{\"entry\":1,\"reason\":\"WRONG_CASE\"}", WORKER));
        ok(post(path + "/voidings", "{\"entry\":2,\"reason\":\"WRONG_CASE\"}", WORKER));
        ok(post(path + "/notes", note("SAFETY", "and more"), WORKER));
        String other = registered();
        ok(post(other + "/notes", note("COUNSELLING", SAID), WORKER));

        assertThat(keyOf(path)).isEqualTo(first);
        assertThat(keyOf(other).key()).isNotEqualTo(first.key());
    }

    @Test
    void a_note_that_is_sent_again_is_stored_once_and_another_text_under_its_key_is_refused() {
        String path = registered();
        String key = UUID.randomUUID().toString();
        Answer first = ok(post(path + "/notes", note("SAFETY", SAID), WORKER, "Idempotency-Key", key));

        Answer again = ok(post(path + "/notes", note("SAFETY", SAID), WORKER, "Idempotency-Key", key));

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(opened(newest(path))).containsExactly(SAID);
        refused(
                post(path + "/notes", note("SAFETY", "another"), WORKER, "Idempotency-Key", key),
                422,
                "IDEMPOTENCY_KEY_MISUSED");
    }

    /** UTF-8 has no half of a character: it would be kept as a question mark, and nobody told. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00 her", "her \\ude00\\ud83d"})
    void half_a_character_is_refused(String half) {
        String path = registered();

        Answer answer = post(path + "/notes", note("SAFETY", half), WORKER);

        refused(answer, 400, "TEXT_UNREADABLE");
        assertThat(answer.http().body()).contains("\"pointer\":\"/text\"");
        ok(post(path + "/notes", note("SAFETY", "\\ud83d\\ude00"), WORKER));
        assertThat(opened(newest(path))).containsExactly("\ud83d\ude00");
    }

    @Test
    void only_who_works_with_her_at_her_centre_adds_one() {
        String path = registered();
        DemoUser assistant = DemoUser.atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01");

        refused(post(path + "/notes", note("SAFETY", SAID), assistant), 403, "ROLE_MAY_NOT");
        refused(post(path + "/notes", note("SAFETY", SAID), ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void what_is_wrong_with_one_is_told_without_what_it_says() {
        String path = registered();
        List<String> wrong = List.of(
                "{\"kind\":\"SAFETY\"}",
                note("SAFETY", ""),
                note("SAFETY", "   "),
                note("SAFETY", SAID + "x".repeat(4_000)),
                note("GOSSIP", SAID),
                "{\"kind\":\"SAFETY\",\"text\":[\"" + SAID + "\"]}",
                "{\"kind\":\"SAFETY\",\"text\":\"" + SAID + "\",\"more\":\"" + SAID + "\"}",
                note("SAFETY", SAID) + "}");

        assertThat(wrong).allSatisfy(body -> {
            Answer answer = post(path + "/notes", body, WORKER);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.http().body()).doesNotContain("canary", "राधा");
        });
    }

    @Test
    void nothing_that_this_service_wrote_has_a_word_of_it() {
        String path = registered();
        ok(post(path + "/notes", note("MEDICAL", SAID), WORKER, "Idempotency-Key", "canary-key-1"));
        for (int i = 0; i < 60; i++) { // so that a snapshot is taken
            ok(post(path + "/notes", note("MEDICAL", SAID), WORKER));
        }
        LedgerDatabases databases = service.bean(LedgerDatabases.class);

        for (var database : List.of(databases.log(), databases.work(), databases.views(), databases.keys())) {
            for (String name : database.listCollectionNames()) {
                for (BsonDocument document :
                        database.getCollection(name, RawBsonDocument.class).find()) {
                    assertThat(new String(
                                    ((RawBsonDocument) document).getByteBuffer().array(), StandardCharsets.UTF_8))
                            .as(name)
                            .doesNotContain("canary-4711", "राधा");
                }
            }
        }
    }

    @Test
    void a_demo_without_a_wrapping_key_takes_none_and_says_so() {
        Service bare = Service.startOn(
                store.uri("no_wrapping_key"),
                Map.of("caseledger.sealing.keystore", "", "caseledger.sealing.password", ""));
        try {
            String path = created(post(bare, "/api/cases", REGISTRATION, WORKER));

            refused(post(bare, path + "/notes", note("SAFETY", SAID), WORKER), 503, "SEALING_NOT_SET_UP");
            ok(post(bare, path + "/risk-assessments", "{\"risk\":\"HIGH\"}", WORKER));
        } finally {
            bare.stop();
        }
    }

    private static String note(String kind, String text) {
        return "{\"kind\":\"" + kind + "\",\"text\":\"" + text + "\"}";
    }

    private PersonKey keyOf(String path) {
        return LedgerJson.mapper()
                .readValue(newest(path).payload(), NoteAdded.class)
                .keys()
                .get(0);
    }
}
