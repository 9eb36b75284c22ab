package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;

class ComplyingWithDirectionsTest extends ReviewTest {
    private static final DemoUser ADMINISTRATOR_ELSEWHERE = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, "BR-GAY-01");

    private String directed() {
        return created(post(held() + "/directions", directing("BR-PAT-01"), OFFICER_OF_PATNA));
    }

    @Test
    void the_centre_that_was_told_complies() {
        Answer answer = ok(post(directed() + "/compliance", "{}", ADMINISTRATOR));

        assertThat(answer.version()).isEqualTo(2);
        assertThat(stored(answer).centre()).isEqualTo("BR-PAT-01");
    }

    @Test
    void complying_again_changes_nothing() {
        String path = directed() + "/compliance";
        Answer first = ok(post(path, "{}", ADMINISTRATOR));

        assertThat(ok(post(path, "{}", ADMINISTRATOR)).json()).isEqualTo(first.json());
    }

    @Test
    void a_direction_to_another_centre_looks_like_one_that_was_never_issued() {
        String path = directed();
        String never = path.substring(0, path.lastIndexOf('/')) + "/00000000-0000-4000-8000-000000000001";

        Answer foreign = post(path + "/compliance", "{}", ADMINISTRATOR_ELSEWHERE);

        refused(foreign, 404, "NO_SUCH_DIRECTION");
        assertThat(post(never + "/compliance", "{}", ADMINISTRATOR_ELSEWHERE).json())
                .isEqualTo(foreign.json());
    }

    @Test
    void nobody_complies_before_being_told() {
        String body = "{\"occurredOn\":\"" + TODAY.minusDays(1) + "\"}";

        refused(post(directed() + "/compliance", body, ADMINISTRATOR), 409, "COMPLIED_BEFORE_DIRECTION");
    }

    @Test
    void of_whoever_belongs_to_several_centres_the_one_is_on_record_that_was_told() {
        DemoUser roaming = new DemoUser(
                "centre-administrator-2", Role.CENTRE_ADMINISTRATOR, List.of("BR-GAY-01", "BR-PAT-01"), null, false);
        Answer answer = ok(post(directed() + "/compliance", "{}", roaming));

        assertThat(centresOnRecord(answer)).containsExactly("BR-PAT-01");
    }

    @Test
    void a_case_worker_does_not_comply() {
        refused(post(directed() + "/compliance", "{}", WORKER), 403, "ROLE_MAY_NOT");
    }

    private DirectionComplied stored(Answer answer) {
        return service.bean(LogReader.class).events(answer.id(), answer.version()).stream()
                .map(event -> LedgerJson.mapper().readValue(event.payload(), DirectionComplied.class))
                .findFirst()
                .orElseThrow();
    }
}
