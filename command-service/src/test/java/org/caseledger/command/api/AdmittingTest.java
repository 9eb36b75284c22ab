package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class AdmittingTest extends ApiTest {

    @Test
    void anybody_of_the_centre_admits_at_night() {
        String path = registered();
        DemoUser cook = DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, "BR-PAT-01");

        Answer answer = post(path + "/shelter", "{\"girls\":2,\"boys\":1,\"oldestBoy\":12}", cook);

        assertThat(created(answer)).isEqualTo(path + "/shelter");
        assertThat(answer.text("stay")).hasSize(36);
        assertThat(answer.eTag()).isEqualTo("\"1\"");
    }

    @Test
    void the_same_key_gives_the_same_stay() {
        String path = registered() + "/shelter";
        Answer first = post(path, "{}", WORKER, "Idempotency-Key", path);

        Answer again = post(path, "{}", WORKER, "Idempotency-Key", path);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void who_stays_already_stays() {
        String path = registered() + "/shelter";
        created(post(path, "{}", WORKER));

        assertThat(ok(post(path, "{}", WORKER)).version()).isEqualTo(1);
    }

    @Test
    void a_stay_under_follow_up_opens_the_case_in_the_same_step() {
        Answer answer = post(resolved() + "/shelter", "{}", WORKER);

        created(answer);
        assertThat(answer.version()).isEqualTo(6);
    }

    @Test
    void a_duplicate_is_not_opened_again() {
        String kept = registered().substring("/api/cases/".length());
        String path = registered();
        ok(post(
                path + "/closure",
                "{\"reason\":\"DUPLICATE\",\"keptCase\":\"" + kept + "\"}",
                ADMINISTRATOR,
                "If-Match",
                "\"0\""));

        refused(post(path + "/shelter", "{}", WORKER), 409, "NEVER_REOPENED");
    }

    @Test
    void a_stay_that_is_over_is_entered_with_its_end() {
        String whole = "{\"leftOn\":\"%s\",\"exit\":\"HOME\"}".formatted(TODAY);
        Answer answer = post(registered() + "/shelter", whole, WORKER);

        created(answer);
        assertThat(answer.version()).isEqualTo(2);
    }

    @Test
    void a_boy_of_thirteen_does_not_stay_she_does_and_the_answer_says_so() {
        String body = "{\"boys\":2,\"oldestBoy\":13}";
        String key = UUID.randomUUID().toString();
        String path = registered() + "/shelter";

        Answer answer = post(path, body, WORKER, "Idempotency-Key", key);

        created(answer);
        assertThat(answer.text("boysNotAdmitted")).isEqualTo("1");
        assertThat(post(path, body, WORKER, "Idempotency-Key", key).text("boysNotAdmitted"))
                .isEqualTo("1");
    }

    @Test
    void where_all_may_stay_the_answer_says_nothing_of_it() {
        Answer answer = post(registered() + "/shelter", "{\"boys\":1,\"oldestBoy\":12}", WORKER);

        created(answer);
        assertThat(answer.json().has("boysNotAdmitted")).isFalse();
    }

    @Test
    void children_come_to_her_later() {
        String path = registered();
        created(post(path + "/shelter", "{}", WORKER));

        Answer answer = ok(post(path + "/shelter/children", "{\"girls\":1,\"boys\":1,\"oldestBoy\":15}", WORKER));

        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.text("boysNotAdmitted")).isEqualTo("1");
        refused(
                post(path + "/shelter/children", "{\"boys\":1,\"oldestBoy\":15}", WORKER),
                409,
                "BOY_TOO_OLD_FOR_SHELTER");
        refused(post(path + "/shelter/children", "{\"girls\":1}", ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void a_slip_of_the_pen_is_told_by_field() {
        Answer answer = post(registered() + "/shelter", "{\"girls\":-1,\"boys\":21}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/girls", "/boys");
    }

    @Test
    void while_she_stays_nothing_ends() {
        String path = classified();
        created(post(path + "/shelter", "{}", WORKER));

        refused(post(path + "/resolution", RESOLUTION, WORKER, "If-Match", "\"3\""), 409, "SHELTER_STAY_STILL_OPEN");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(registered() + "/shelter", "{}", ELSEWHERE), 404, "CASE_UNKNOWN");
    }
}
