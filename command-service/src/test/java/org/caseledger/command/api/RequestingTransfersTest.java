package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestingTransfersTest extends TransferTest {

    @Test
    void a_request_has_an_id_and_the_case_stays_where_it_is() {
        String path = served();

        Answer answer = request(path, "\"1\"");

        assertThat(created(answer)).isEqualTo(path + "/transfer");
        assertThat(answer.text("transfer")).hasSize(36);
        ok(post(path + "/services", "{\"service\":\"FOOD\"}", WORKER));
        refused(post(path + "/services", "{\"service\":\"FOOD\"}", ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void the_same_key_gives_the_same_request() {
        String path = served();
        Answer first = post(path + "/transfer", TO_GAYA, WORKER, "If-Match", "\"1\"", "Idempotency-Key", path);

        Answer again = post(path + "/transfer", TO_GAYA, WORKER, "If-Match", "\"1\"", "Idempotency-Key", path);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void asking_the_same_centre_again_changes_nothing() {
        assertThat(ok(request(requested(), "\"2\"")).version()).isEqualTo(2);
    }

    @Test
    void without_what_was_seen_nothing_is_given_away() {
        refused(post(served() + "/transfer", TO_GAYA, WORKER), 428, "IF_MATCH_MISSING");
    }

    @Test
    void on_an_older_state_nothing_is_given_away() {
        refused(request(served(), "\"0\""), 412, "STALE_VERSION");
    }

    @Test
    void without_her_consent_it_is_refused() {
        String body = TO_GAYA.replace(",\"consentBy\":\"WOMAN\"", "");

        refused(post(served() + "/transfer", body, WORKER, "If-Match", "\"1\""), 409, "CONSENT_MISSING");
    }

    @Test
    void a_centre_that_is_none_is_not_asked() {
        String body = TO_GAYA.replace("GAY-01", "GAY-77");

        refused(post(served() + "/transfer", body, WORKER, "If-Match", "\"1\""), 409, "CENTRE_TAKES_NO_CASES");
    }

    @Test
    void a_centre_that_is_spelt_wrongly_is_told() {
        String body = TO_GAYA.replace("BR-GAY-01", "Gaya");

        refused(post(served() + "/transfer", body, WORKER, "If-Match", "\"1\""), 400, "FIELDS_INVALID");
    }
}
