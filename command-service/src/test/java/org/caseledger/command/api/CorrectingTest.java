package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectingTest extends ApiTest {
    private static final String ANOTHER_SERVICE = correction(1, "service", "LEGAL_AID");

    @Test
    void a_detail_is_put_right_by_an_entry_of_its_own() {
        String path = served() + "/corrections";

        assertThat(ok(post(path, ANOTHER_SERVICE, WORKER)).version()).isEqualTo(2);
        assertThat(ok(post(path, ANOTHER_SERVICE, WORKER)).version()).isEqualTo(2);
    }

    @Test
    void an_entry_that_is_none_is_not_found() {
        refused(post(served() + "/corrections", correction(7, "service", "FOOD"), WORKER), 404, "NO_SUCH_ENTRY");
    }

    @Test
    void a_value_that_is_none_is_told_with_those_that_are() {
        Answer answer = post(served() + "/corrections", correction(1, "service", "MANICURE"), WORKER);

        refused(answer, 400, "VALUE_UNREADABLE");
        assertThat(answer.text("detail")).contains("LEGAL_AID");
    }

    @Test
    void a_detail_that_stays_is_told_with_those_that_do_not() {
        Answer answer = post(served() + "/corrections", correction(0, "occurredOn", "2025-01-01"), WORKER);

        refused(answer, 409, "FIELD_OF_LASTING_ENTRY_NOT_CORRECTED");
        assertThat(answer.text("detail"))
                .contains("Registration", "the day of first contact")
                .doesNotContain("CaseRegistered", "firstContactOn");
    }

    @Test
    void free_text_is_no_value() {
        Answer answer = post(served() + "/corrections", correction(1, "service", "she came back"), WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/value").doesNotContain("she came back");
    }

    @Test
    void what_is_missing_is_told_by_field() {
        Answer answer = post(served() + "/corrections", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/entry", "/field", "/value", "/reason");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(served() + "/corrections", ANOTHER_SERVICE, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void an_auditor_puts_nothing_right() {
        refused(post(served() + "/corrections", ANOTHER_SERVICE, AUDITOR), 403, "ROLE_MAY_NOT");
    }

    private static String correction(int entry, String field, String value) {
        return "{\"entry\":%d,\"field\":\"%s\",\"value\":\"%s\",\"reason\":\"WRONG_CODE\"}"
                .formatted(entry, field, value);
    }
}
