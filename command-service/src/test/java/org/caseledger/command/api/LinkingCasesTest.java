package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkingCasesTest extends ApiTest {

    @Test
    void a_case_is_linked_to_one_of_another_centre() {
        String other = created(post("/api/cases", REGISTRATION, ELSEWHERE));

        assertThat(ok(post(registered() + "/links", linkTo(other), WORKER)).version())
                .isEqualTo(1);
    }

    @Test
    void the_same_link_again_changes_nothing() {
        String path = registered() + "/links";
        String link = linkTo(registered());
        ok(post(path, link, WORKER));

        assertThat(ok(post(path, link, WORKER)).version()).isEqualTo(1);
    }

    @Test
    void a_case_that_is_none_is_not_linked_to() {
        String none = linkTo("/api/cases/00000000-0000-4000-8000-000000000001");

        refused(post(registered() + "/links", none, WORKER), 409, "NO_SUCH_OTHER_CASE");
    }

    @Test
    void a_case_is_not_linked_to_itself() {
        String path = registered();

        refused(post(path + "/links", linkTo(path), WORKER), 409, "LINKED_TO_ITSELF");
    }

    @Test
    void what_is_missing_is_told_by_field() {
        Answer answer = post(registered() + "/links", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/otherCase", "/link");
    }

    @Test
    void a_case_of_another_centre_is_not_linked_from() {
        String path = registered();

        refused(post(path + "/links", linkTo(registered()), ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    private static String linkTo(String path) {
        return "{\"otherCase\":\"%s\",\"link\":\"SAME_WOMAN\"}".formatted(path.substring("/api/cases/".length()));
    }
}
