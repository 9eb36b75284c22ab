package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;

class RegisteringCasesTest extends ApiTest {

    @Test
    void registering_gives_a_case_with_its_number() {
        Answer answer = post("/api/cases", REGISTRATION, WORKER);

        assertThat(created(answer)).isEqualTo("/api/cases/" + answer.id());
        assertThat(answer.text("number")).matches("BR-PAT-01-\\d{4}-\\d{2}-\\d{6}");
        assertThat(answer.eTag()).isEqualTo("\"0\"");
        assertThat(answer.header("Ledger-Position")).isEqualTo(answer.text("position"));
    }

    @Test
    void the_next_number_follows() {
        String first = post("/api/cases", REGISTRATION, ELSEWHERE).text("number");
        String second = post("/api/cases", REGISTRATION, ELSEWHERE).text("number");

        assertThat(serial(second)).isEqualTo(serial(first) + 1);
    }

    @Test
    void another_centres_register_is_not_found() {
        String elsewhere = REGISTRATION.replace("{", "{\"centre\":\"BR-GAY-01\",");

        refused(post("/api/cases", elsewhere, WORKER), 404, "CENTRE_UNKNOWN");
        refused(post("/api/cases", elsewhere.replace("GAY-01", "GAY-77"), WORKER), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void the_register_of_a_centre_that_is_none_is_not_found() {
        DemoUser nowhere = DemoUser.atCentre(Role.CASE_WORKER, "BR-GAY-77");

        refused(post("/api/cases", REGISTRATION, nowhere), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void before_the_centre_ran_nothing_is_registered() {
        String early =
                "{\"channel\":\"POLICE\",\"firstContactOn\":\"2020-01-01\",\"ageBand\":\"UNKNOWN\",\"occurredOn\":\"2020-01-01\"}";

        refused(post("/api/cases", early, WORKER), 409, "CENTRE_NOT_RUNNING");
    }

    @Test
    void a_day_in_the_future_is_refused() {
        String tomorrow = REGISTRATION.replace("}", ",\"occurredOn\":\"" + TODAY.plusDays(1) + "\"}");

        refused(post("/api/cases", tomorrow, WORKER), 409, "OCCURS_IN_THE_FUTURE");
    }

    @Test
    void whoever_belongs_to_several_centres_says_which() {
        DemoUser roaming =
                new DemoUser("case-worker-2", Role.CASE_WORKER, List.of("BR-PAT-01", "BR-PAT-02"), null, false);

        refused(post("/api/cases", REGISTRATION, roaming), 400, "CENTRE_MISSING");
        assertThat(post("/api/cases", REGISTRATION.replace("{", "{\"centre\":\"BR-PAT-02\","), roaming)
                        .text("number"))
                .startsWith("BR-PAT-02-");
    }

    @Test
    void of_whoever_belongs_to_several_centres_the_one_is_on_record_whose_case_it_is() {
        DemoUser roaming =
                new DemoUser("case-worker-2", Role.CASE_WORKER, List.of("BR-PAT-01", "BR-PAT-02"), null, false);
        String path = created(post("/api/cases", REGISTRATION.replace("{", "{\"centre\":\"BR-PAT-02\","), roaming));
        ok(post(path + "/risk-assessments", "{\"risk\":\"HIGH\"}", roaming));

        assertThat(service.bean(LogReader.class).aggregate(StoryTest.idOf(path), 0))
                .extracting(recorded -> LedgerJson.mapper()
                        .readTree(recorded.event().metaData())
                        .path("centre")
                        .asString())
                .containsExactly("BR-PAT-02", "BR-PAT-02");
    }

    @Test
    void what_is_missing_is_told_by_field() {
        Answer answer = post("/api/cases", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/channel", "/firstContactOn", "/ageBand", "FIELD_MISSING");
    }

    @Test
    void a_state_officer_and_an_auditor_may_not() {
        refused(post("/api/cases", REGISTRATION, OFFICER), 403, "ROLE_MAY_NOT");
        refused(
                post("/api/cases", REGISTRATION.replace("{", "{\"centre\":\"BR-PAT-01\","), AUDITOR),
                403,
                "ROLE_MAY_NOT");
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.length() - 6));
    }
}
