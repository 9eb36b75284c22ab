package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.Test;

class SuspendingCentresTest extends CentreLifeTest {
    private static final String CONTACT = "{\"mode\":\"PHONE\",\"outcome\":\"SAFE_AND_STABLE\"}";

    @Test
    void a_state_officer_suspends_a_centre() {
        assertThat(ok(suspend(centre(), "BR-PAT-01")).version()).isEqualTo(1);
    }

    @Test
    void suspending_it_again_under_the_same_caretaker_changes_nothing() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");

        assertThat(ok(suspend(centre, "BR-PAT-01")).version()).isEqualTo(1);
    }

    @Test
    void it_is_not_put_under_another_caretaker() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");

        refused(suspend(centre, "BR-PAT-02"), 409, "CENTRE_ALREADY_SUSPENDED");
    }

    @Test
    void the_caretaker_exists_is_another_centre_and_runs() {
        String centre = centre();
        String suspended = centre();
        suspend(suspended, "BR-PAT-01");

        refused(suspend(centre, "BR-NAL-99"), 409, "CARETAKER_UNKNOWN");
        refused(suspend(centre, centre), 409, "CARETAKER_IS_ITSELF");
        refused(suspend(centre, suspended), 409, "CARETAKER_NOT_RUNNING");
    }

    @Test
    void whoever_would_register_there_is_told_the_caretaker() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");

        Answer answer = post("/api/cases", REGISTRATION, workerAt(centre));

        refused(answer, 409, "CENTRE_WAS_SUSPENDED");
        assertThat(answer.text("detail")).contains("BR-PAT-01");
    }

    @Test
    void what_was_registered_the_day_before_is_still_entered() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");
        String yesterday =
                REGISTRATION.replace(TODAY.toString(), TODAY.minusDays(1).toString());
        String late = yesterday.replace("}", ",\"occurredOn\":\"" + TODAY.minusDays(1) + "\"}");

        assertThat(post("/api/cases", late, workerAt(centre)).status()).isEqualTo(201);
    }

    @Test
    void the_caretaker_accepts_a_transfer_and_the_case_goes_to_the_suspended_centre() {
        String centre = centre();
        String path = served();
        String toCentre = "{\"to\":\"%s\",\"consentBy\":\"WOMAN\"}".formatted(centre);
        created(post(path + "/transfer", toCentre, WORKER, "If-Match", "\"1\""));
        ok(suspend(centre, "BR-GAY-01"));

        ok(post(path + "/transfer/acceptance", "{}", administratorAt("BR-GAY-01"), "If-Match", "\"2\""));

        ok(post(path + "/services", "{\"service\":\"FOOD\"}", workerAt(centre)));
        refused(post(path + "/services", "{\"service\":\"FOOD\"}", WORKER), 404, "CASE_UNKNOWN");
    }

    @Test
    void the_caretaker_records_the_follow_up_of_a_case_of_the_suspended_centre() {
        String centre = centre();
        String path = resolvedAt(centre);
        suspend(centre, "BR-PAT-01");

        Answer recorded = ok(post(path + "/follow-ups", CONTACT, WORKER));

        assertThat(metaDataOf(recorded)).contains("\"centre\":\"BR-PAT-01\"", "\"role\":\"CASE_WORKER\"");
    }

    @Test
    void the_caretaker_sees_nothing_of_it_before_the_suspension_and_after_the_reopening() {
        String centre = centre();
        String path = resolvedAt(centre);
        refused(post(path + "/follow-ups", CONTACT, WORKER), 404, "CASE_UNKNOWN");
        suspend(centre, "BR-PAT-01");
        ok(post(path + "/follow-ups", CONTACT, WORKER));
        ok(reopen(centre));

        refused(post(path + "/follow-ups", CONTACT, WORKER), 404, "CASE_UNKNOWN");
        ok(post(path + "/follow-ups", CONTACT, workerAt(centre)));
    }

    @Test
    void no_third_centre_acts_for_it() {
        String centre = centre();
        String path = resolvedAt(centre);
        suspend(centre, "BR-PAT-01");

        refused(post(path + "/follow-ups", CONTACT, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void the_officer_of_the_caretakers_district_does_not_staff_it() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");
        String posting = "{\"staff\":\"case-worker-17\",\"role\":\"CASE_WORKER\"}";

        refused(at(centre, "/staff", posting, FOREIGN_OFFICER), 404, "CENTRE_UNKNOWN");
        created(at(centre, "/staff", posting, DISTRICT_OFFICER));
    }

    @Test
    void nobody_of_a_district_or_centre_may_suspend() {
        String body = "{\"caretaker\":\"BR-PAT-01\"}";
        String centre = centre();

        refused(at(centre, "/suspension", body, DISTRICT_OFFICER), 403, "ROLE_MAY_NOT");
        refused(at(centre, "/suspension", body, administratorAt(centre)), 403, "ROLE_MAY_NOT");
    }

    @Test
    void a_caretaker_that_is_spelt_wrongly_is_told() {
        Answer answer = suspend(centre(), "Patna");

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/caretaker", "BR-PAT-02");
    }

    @Test
    void a_centre_that_is_none_is_not_found() {
        refused(suspend("BR-NAL-98", "BR-PAT-01"), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void a_case_is_no_centre() {
        String caseId = registered().substring("/api/cases/".length());

        refused(suspend(caseId, "BR-PAT-01"), 404, "NOT_FOUND");
    }

    private String resolvedAt(String centre) {
        String path = registeredAt(centre);
        ok(post(path + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", workerAt(centre)));
        ok(post(path + "/classification", CLASSIFICATION, workerAt(centre)));
        ok(post(path + "/resolution", RESOLUTION, workerAt(centre), "If-Match", "\"2\""));
        return path;
    }

    private String metaDataOf(Answer recorded) {
        long position = recorded.json().path("position").asLong();
        LogEvent event = service.bean(LogReader.class)
                .holding(position)
                .map(block -> block.events().get(Math.toIntExact(position - block.position())))
                .orElseThrow();
        assertThat(event.type()).isEqualTo("FollowUpRecorded");
        return new String(event.metaData(), StandardCharsets.UTF_8);
    }
}
