package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class BringingForwardTest extends ApiTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(1_000);

    /** A number is used once, so every test has its own. */
    private final String number = NUMBER.incrementAndGet() + "/2022";

    private final String fromPaper = """
            {"paperNumber":"%s","channel":"POLICE","firstContactOn":"2019-05-01","ageBand":"25_34",
             "registeredOn":"2019-05-02","status":"IN_SERVICE"}""".formatted(number);
    private final String afterItsResolution = fromPaper.replace(
            "IN_SERVICE\"}", "UNDER_FOLLOW_UP\",\"resolvedOn\":\"%s\",\"outcome\":\"DIR_SUBMITTED\"}");
    private static final String FORWARD = "/api/cases/brought-forward";

    @Test
    void a_case_from_paper_keeps_its_number() {
        Answer answer = post(FORWARD, fromPaper, WORKER);

        assertThat(created(answer)).isEqualTo("/api/cases/" + answer.id());
        assertThat(answer.text("number")).isEqualTo("BR-PAT-01-BF-" + number);
        assertThat(answer.version()).isZero();
    }

    @Test
    void the_same_key_gives_the_same_case() {
        String key = UUID.randomUUID().toString();
        Answer first = post(FORWARD, fromPaper, WORKER, "Idempotency-Key", key);

        Answer again = post(FORWARD, fromPaper, WORKER, "Idempotency-Key", key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_paper_number_is_used_once() {
        created(post(FORWARD, fromPaper, WORKER));

        refused(post(FORWARD, fromPaper.replace("25_34", "35_44"), WORKER), 409, "PAPER_NUMBER_USED");
    }

    @Test
    void a_number_may_say_whose_register_it_is() {
        Answer answer = post(FORWARD, fromPaper.replace(number, "OSC/" + number), WORKER);

        created(answer);
        assertThat(answer.text("number")).isEqualTo("BR-PAT-01-BF-OSC/" + number);
    }

    @Test
    void one_under_follow_up_comes_with_the_rest_of_its_plan() {
        Answer answer = post(FORWARD, afterItsResolution.formatted(TODAY.minusDays(20)), WORKER);
        String path = created(answer);
        String slot = "{\"slot\":\"%s\",\"mode\":\"PHONE\",\"outcome\":\"SAFE_AND_STABLE\"}";

        assertThat(answer.version()).isEqualTo(1);
        refused(post(path + "/follow-ups", slot.formatted(TODAY.minusDays(5)), WORKER), 409, "SLOT_NOT_PLANNED");
        refused(post(path + "/follow-ups", slot.formatted(TODAY.plusDays(10)), WORKER), 409, "TOO_EARLY_FOR_SLOT");
    }

    @Test
    void what_is_closed_stays_on_paper() {
        refused(
                post(FORWARD, fromPaper.replace("IN_SERVICE", "CLOSED"), WORKER),
                409,
                "ONLY_ACTIVE_CASES_COME_FORWARD");
    }

    @Test
    void a_resolution_goes_with_monitoring() {
        refused(
                post(FORWARD, fromPaper.replace("IN_SERVICE", "UNDER_FOLLOW_UP"), WORKER),
                409,
                "RESOLUTION_GOES_WITH_FOLLOW_UP");
    }

    @Test
    void the_days_on_paper_are_in_order() {
        refused(post(FORWARD, fromPaper.replace("2019-05-01", "2019-05-03"), WORKER), 409, "PAPER_DAYS_OUT_OF_ORDER");
    }

    @Test
    void a_number_with_a_name_in_it_is_told_by_field() {
        Answer answer = post(FORWARD, fromPaper.replace(number, "Sita 417"), WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/paperNumber").doesNotContain("Sita");
    }

    @Test
    void a_register_of_another_centre_is_not_found() {
        String elsewhere = fromPaper.replace("{", "{\"centre\":\"BR-GAY-01\",");

        refused(post(FORWARD, elsewhere, WORKER), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void the_cook_keeps_no_records() {
        refused(
                post(FORWARD, fromPaper, DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, "BR-PAT-01")),
                403,
                "ROLE_MAY_NOT");
    }
}
