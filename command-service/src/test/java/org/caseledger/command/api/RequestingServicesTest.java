package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestingServicesTest extends ApiTest {
    private static final String FOR_FOOD = "{\"service\":\"FOOD\"}";

    @Test
    void a_request_has_an_id_and_a_place() {
        String path = registered();

        Answer answer = post(path + "/service-requests", FOR_FOOD, WORKER);

        assertThat(created(answer)).isEqualTo(path + "/service-requests/" + answer.text("request"));
        assertThat(answer.eTag()).isEqualTo("\"1\"");
    }

    @Test
    void the_same_key_gives_the_same_request() {
        String path = registered() + "/service-requests";
        Answer first = post(path, FOR_FOOD, WORKER, "Idempotency-Key", path);

        Answer again = post(path, FOR_FOOD, WORKER, "Idempotency-Key", path);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_service_answers_it_once() {
        String path = registered();
        String answering =
                answering(post(path + "/service-requests", FOR_FOOD, WORKER).text("request"));
        ok(post(path + "/services", answering, WORKER));

        refused(post(path + "/services", answering, WORKER), 409, "REQUEST_ANSWERED");
    }

    @Test
    void another_service_does_not_answer_it() {
        String path = registered();
        String answering =
                answering(post(path + "/service-requests", FOR_FOOD, WORKER).text("request"));

        refused(
                post(path + "/services", answering.replace("FOOD", "CLOTHING"), WORKER),
                409,
                "REQUESTED_OTHER_SERVICE");
    }

    @Test
    void a_request_that_was_never_made_is_not_found() {
        String answering = answering("00000000-0000-4000-8000-000000000001");

        refused(post(registered() + "/services", answering, WORKER), 404, "NO_SUCH_REQUEST");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(registered() + "/service-requests", FOR_FOOD, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    private static String answering(String request) {
        return "{\"service\":\"FOOD\",\"requestId\":\"%s\"}".formatted(request);
    }
}
