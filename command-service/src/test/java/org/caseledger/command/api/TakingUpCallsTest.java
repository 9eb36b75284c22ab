package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;

class TakingUpCallsTest extends HelplineTest {
    private static final DemoUser ANOTHER_HELPLINE =
            new DemoUser("another-helpline", Role.HELPLINE_SYSTEM, List.of(), null, false);

    @Test
    void a_call_passed_to_one_centre_is_taken_up_by_another() {
        String path = logged();
        ok(call(path + "/routing", TO_GAYA));

        Answer answer = ok(post(path + "/take-up", asCase("BR-PAT-01", registered()), WORKER));

        assertThat(answer.version()).isEqualTo(2);
    }

    @Test
    void taking_it_up_again_as_the_same_case_changes_nothing() {
        String path = logged() + "/take-up";
        String body = asCase("BR-PAT-01", registered());
        Answer first = ok(post(path, body, WORKER));

        assertThat(ok(post(path, body, ADMINISTRATOR)).json()).isEqualTo(first.json());
    }

    /** As a read of it would be; nobody is told who has no part in it, though she may say the same. */
    @Test
    void how_it_stands_is_told_again_on_record_and_to_who_has_to_do_with_it() {
        String path = logged();
        String body = asCase("BR-PAT-01", registered());
        ok(post(path + "/take-up", body, WORKER));
        ok(call(path + "/routing", TO_GAYA));
        assertThat(looks(path)).isEmpty();

        assertThat(ok(post(path + "/take-up", body, ADMINISTRATOR)).json().has("allowedActions"))
                .isTrue();
        assertThat(ok(post(path + "/routing", TO_GAYA, ANOTHER_HELPLINE, "Idempotency-Key", "another"))
                        .json()
                        .has("allowedActions"))
                .isFalse();
        refused(post(path + "/take-up", asCase("BR-PAT-01", registered()), WORKER), 409, "CALL_ALREADY_TAKEN_UP");

        assertThat(looks(path)).containsExactly("HELPLINE_CALL CASE_WORKER", "HELPLINE_CALL CENTRE_ADMINISTRATOR");
    }

    private List<String> looks(String path) {
        return new LookReader(service.bean(AccessMonths.class))
                        .at(
                                UUID.fromString(path.substring(path.lastIndexOf('/') + 1)),
                                AccessMonths.of(service.bean(LedgerClock.class).now()),
                                Long.MAX_VALUE,
                                10)
                        .stream()
                        .map(look ->
                                look.look().kind() + " " + look.look().looker().role())
                        .toList();
    }

    @Test
    void a_call_is_one_case() {
        String path = logged() + "/take-up";
        ok(post(path, asCase("BR-PAT-01", registered()), WORKER));

        refused(post(path, asCase("BR-PAT-01", registered()), WORKER), 409, "CALL_ALREADY_TAKEN_UP");
    }

    @Test
    void after_that_it_may_still_be_said_that_it_was_passed_on_that_day() {
        String path = logged();
        ok(post(path + "/take-up", asCase("BR-PAT-01", registered()), WORKER));

        ok(call(path + "/routing", TO_GAYA));
    }

    @Test
    void a_case_of_another_centre_looks_like_one_that_does_not_exist() {
        String path = logged() + "/take-up";
        String unknown = asCase("BR-GAY-01", "/api/cases/00000000-0000-4000-8000-000000000001");

        Answer foreign = post(path, asCase("BR-GAY-01", registered()), ELSEWHERE);

        refused(foreign, 409, "CASE_NOT_HELD_THERE");
        assertThat(post(path, unknown, ELSEWHERE).json()).isEqualTo(foreign.json());
    }

    @Test
    void nobody_takes_it_up_for_a_centre_of_others() {
        refused(post(logged() + "/take-up", asCase("BR-PAT-01", registered()), ELSEWHERE), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void of_whoever_belongs_to_several_centres_the_one_is_on_record_that_takes_it_up() {
        DemoUser roaming =
                new DemoUser("case-worker-2", Role.CASE_WORKER, List.of("BR-GAY-01", "BR-PAT-01"), null, false);
        Answer answer = ok(post(logged() + "/take-up", asCase("BR-PAT-01", registered()), roaming));

        assertThat(centresOnRecord(answer)).containsExactly("BR-PAT-01");
    }

    @Test
    void a_wrong_number_is_not_taken_up() {
        String path = created(call("/api/helpline-calls", REGISTRABLE.replace("REGISTRABLE", "WRONG")));

        refused(post(path + "/take-up", asCase("BR-PAT-01", registered()), WORKER), 409, "CALL_NOT_REGISTRABLE");
    }

    @Test
    void a_call_that_was_never_logged_is_not_found() {
        String path = "/api/helpline-calls/00000000-0000-4000-8000-000000000001/take-up";

        refused(post(path, asCase("BR-PAT-01", registered()), WORKER), 404, "CALL_UNKNOWN");
    }

    @Test
    void a_helpline_takes_nothing_up() {
        refused(call(logged() + "/take-up", asCase("BR-PAT-01", registered())), 403, "ROLE_MAY_NOT");
    }
}
