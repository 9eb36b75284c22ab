package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssuingDirectionsTest extends ReviewTest {

    @Test
    void a_direction_has_an_id_and_a_place() {
        String path = held() + "/directions";

        Answer answer = post(path, directing("BR-PAT-01"), OFFICER_OF_PATNA);

        assertThat(created(answer)).isEqualTo(path + "/" + answer.text("direction"));
        assertThat(answer.version()).isEqualTo(1);
    }

    @Test
    void the_same_key_gives_the_same_direction() {
        String path = held() + "/directions";
        String key = UUID.randomUUID().toString();

        Answer first = post(path, directing("BR-PAT-01"), OFFICER_OF_PATNA, "Idempotency-Key", key);
        Answer again = post(path, directing("BR-PAT-01"), OFFICER_OF_PATNA, "Idempotency-Key", key);

        assertThat(created(again)).isEqualTo(created(first));
    }

    @Test
    void a_review_of_the_state_directs_any_centre() {
        String path = created(post(REVIEWS, OF_THE_STATE, OFFICER)) + "/directions";

        created(post(path, directing("BR-GAY-01"), OFFICER));
        refused(post(path, directing("BR-PAT-01"), OFFICER_OF_PATNA), 403, "ROLE_MAY_NOT");
    }

    @Test
    void a_review_of_a_district_directs_nobody_elsewhere() {
        refused(post(held() + "/directions", directing("BR-GAY-01"), OFFICER_OF_PATNA), 409, "CENTRE_OUTSIDE_DISTRICT");
    }

    @Test
    void a_centre_that_does_not_exist_is_told() {
        Answer answer = post(held() + "/directions", directing("BR-PAT-98"), OFFICER_OF_PATNA);

        refused(answer, 404, "NO_SUCH_CENTRE");
        assertThat(answer.text("detail")).contains("BR-PAT-98");
    }

    @Test
    void the_review_of_another_district_looks_like_one_that_does_not_exist() {
        Answer foreign = post(held() + "/directions", directing("BR-GAY-01"), OFFICER_OF_GAYA);
        Answer unknown = post(
                REVIEWS + "/00000000-0000-4000-8000-000000000001/directions", directing("BR-GAY-01"), OFFICER_OF_GAYA);

        refused(foreign, 404, "REVIEW_UNKNOWN");
        assertThat(foreign.json()).isEqualTo(unknown.json());
    }

    @Test
    void a_direction_is_not_due_before_it_is_issued() {
        String body = directing("BR-PAT-01")
                .replace(TODAY.plusDays(14).toString(), TODAY.minusDays(1).toString());

        refused(post(held() + "/directions", body, OFFICER_OF_PATNA), 409, "DUE_BEFORE_DIRECTION");
    }
}
