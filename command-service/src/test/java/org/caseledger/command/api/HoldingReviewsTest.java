package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingReviewsTest extends ReviewTest {

    @Test
    void a_review_has_an_id_and_a_place() {
        Answer answer = post(REVIEWS, OF_PATNA, OFFICER_OF_PATNA);

        assertThat(created(answer)).isEqualTo(REVIEWS + "/" + answer.id());
        assertThat(answer.version()).isZero();
    }

    @Test
    void the_same_key_gives_the_same_review() {
        String key = UUID.randomUUID().toString();

        Answer first = post(REVIEWS, OF_PATNA, OFFICER_OF_PATNA, "Idempotency-Key", key);
        Answer again = post(REVIEWS, OF_PATNA, OFFICER_OF_PATNA, "Idempotency-Key", key);

        assertThat(created(again)).isEqualTo(created(first));
    }

    @Test
    void the_state_reviews_the_state_and_any_district() {
        created(post(REVIEWS, OF_THE_STATE, OFFICER));
        created(post(REVIEWS, OF_PATNA, OFFICER));
    }

    @Test
    void a_district_officer_does_not_review_the_state() {
        Answer answer = post(REVIEWS, OF_THE_STATE, OFFICER_OF_PATNA);

        refused(answer, 403, "ROLE_MAY_NOT");
        assertThat(answer.text("detail")).contains("State officer").doesNotContain("District");
    }

    @Test
    void a_district_officer_does_not_review_another_district() {
        refused(post(REVIEWS, OF_PATNA, OFFICER_OF_GAYA), 403, "DISTRICT_IS_NOT_YOURS");
    }

    @Test
    void a_district_review_without_a_district_is_refused() {
        String body = OF_PATNA.replace("\"district\":\"PAT\",", "");

        refused(post(REVIEWS, body, OFFICER_OF_PATNA), 409, "DISTRICT_MISSING");
    }

    @Test
    void what_is_reviewed_is_over() {
        String body = OF_PATNA.replace(
                TODAY.minusDays(1).toString(), TODAY.plusDays(1).toString());

        refused(post(REVIEWS, body, OFFICER_OF_PATNA), 409, "REVIEWED_PERIOD_LIES_AHEAD");
    }

    @Test
    void staff_of_a_centre_hold_no_reviews() {
        refused(post(REVIEWS, OF_PATNA, ADMINISTRATOR), 403, "ROLE_MAY_NOT");
    }
}
