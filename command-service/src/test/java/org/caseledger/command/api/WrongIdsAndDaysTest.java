package org.caseledger.command.api;

import org.junit.jupiter.api.Test;

/** Slips that would otherwise be stored for ever, or answered as a fault of the ledger. */
class WrongIdsAndDaysTest extends HelplineTest {
    @Test
    void the_id_of_a_case_is_no_call_and_the_other_way_round() {
        String id = registered().substring("/api/cases/".length());

        refused(
                post(
                        "/api/helpline-calls/" + id + "/take-up",
                        "{\"centre\":\"BR-PAT-01\",\"caseId\":\"" + id + "\"}",
                        WORKER),
                404,
                "CALL_UNKNOWN");
        String call = logged().substring("/api/helpline-calls/".length());
        refused(post("/api/cases/" + call + "/services", "{\"service\":\"FOOD\"}", WORKER), 404, "CASE_UNKNOWN");
    }

    @Test
    void a_day_before_anybody_living_or_far_ahead_is_a_slip_of_the_pen() {
        String path = registered();
        for (String day :
                new String[] {"-6000000-01-01", "0202-06-03", "1899-12-31", "2200-01-01", "2025-06-03T10:00"}) {
            refused(
                    post(path + "/legal-steps", "{\"step\":\"FIR\",\"occurredOn\":\"" + day + "\"}", WORKER),
                    400,
                    "DAY_UNREADABLE");
        }
    }
}
