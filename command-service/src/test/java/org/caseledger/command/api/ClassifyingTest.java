package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class ClassifyingTest extends ApiTest {

    @Test
    void classifying_moves_the_version_on() {
        assertThat(ok(post(registered() + "/classification", CLASSIFICATION, WORKER))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void classifying_the_same_again_changes_nothing() {
        String path = registered();
        Answer first = ok(post(path + "/classification", CLASSIFICATION, WORKER));

        Answer again = ok(post(path + "/classification", CLASSIFICATION, WORKER));

        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void no_category_is_told_by_field() {
        Answer answer = post(registered() + "/classification", "{\"categories\":[],\"gbvimsType\":\"rape\"}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/categories");
    }

    @Test
    void an_unknown_category_is_told_with_its_place() {
        Answer answer = post(
                registered() + "/classification",
                "{\"categories\":[\"RAPE\",\"THEFT\"],\"gbvimsType\":\"rape\"}",
                WORKER);

        refused(answer, 400, "UNKNOWN_CODE");
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/categories/1");
    }

    @Test
    void office_staff_may_not() {
        DemoUser assistant = DemoUser.atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01");

        Answer answer = post(registered() + "/classification", CLASSIFICATION, assistant, "Accept-Language", "hi");

        refused(answer, 403, "ROLE_MAY_NOT");
        assertThat(answer.text("detail")).contains("केस वर्कर");
    }
}
