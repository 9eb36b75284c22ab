package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvidingServicesTest extends ApiTest {
    private static final String FOOD = "{\"service\":\"FOOD\"}";

    @Test
    void a_service_counts_each_time_it_is_said() {
        String path = registered() + "/services";

        assertThat(ok(post(path, FOOD, WORKER)).version()).isEqualTo(1);
        assertThat(ok(post(path, FOOD, WORKER)).version()).isEqualTo(2);
    }

    @Test
    void an_older_version_seen_is_refused() {
        String path = registered() + "/services";
        ok(post(path, FOOD, WORKER, "If-Match", "\"0\""));

        refused(post(path, FOOD, WORKER, "If-Match", "\"0\""), 412, "STALE_VERSION");
        refused(post(path, FOOD, WORKER, "If-Match", "W/\"1\""), 400, "IF_MATCH_UNREADABLE");
    }

    @Test
    void a_case_of_another_centre_looks_like_one_that_does_not_exist() {
        Answer foreign = post(registered() + "/services", FOOD, ELSEWHERE);
        Answer unknown = post("/api/cases/00000000-0000-4000-8000-000000000001/services", FOOD, ELSEWHERE);

        refused(foreign, 404, "CASE_UNKNOWN");
        assertThat(foreign.json()).isEqualTo(unknown.json());
    }

    @Test
    void a_day_before_the_first_contact_is_refused() {
        String early = "{\"service\":\"FOOD\",\"occurredOn\":\"" + TODAY.minusDays(1) + "\"}";

        refused(post(registered() + "/services", early, WORKER), 409, "OCCURS_BEFORE_FIRST_CONTACT");
    }

    @Test
    void an_id_that_is_none_is_told() {
        refused(post("/api/cases/17/services", FOOD, WORKER), 400, "PARAMETER_UNREADABLE");
    }
}
