package org.caseledger.command.api;

import org.junit.jupiter.api.Test;

/** Publishes a month so long ago that no other test works in it. */
class PublishedPeriodsTest extends ApiTest {
    private static final String FIGURES = """
            {"kind":"MONTH","period":"1999-05","from":"1999-05-01","to":"1999-05-31","definition":"2","position":5,
             "totals":{"registered":0,"struckOff":0,"resolvedInPeriod":0,"resolvedAgainInPeriod":0,
                       "reopenedInPeriod":0,"handedOver":0}}""";

    @Test
    void whoever_dates_a_service_inside_a_published_period_is_the_administrator() {
        String path =
                created(post("/api/cases", REGISTRATION.replace(TODAY.toString(), "1999-04-30"), WORKER)) + "/services";
        ok(post(path, foodOn("1999-05-31"), WORKER));

        created(post("/api/publications", FIGURES, OFFICER));

        refused(post(path, foodOn("1999-05-01"), WORKER), 403, "PUBLISHED_PERIOD_IS_FOR_ADMINISTRATOR");
        refused(post(path, foodOn("1999-05-31"), WORKER), 403, "PUBLISHED_PERIOD_IS_FOR_ADMINISTRATOR");
        ok(post(path, foodOn("1999-04-30"), WORKER));
        ok(post(path, foodOn("1999-06-01"), WORKER));
        ok(post(path, foodOn("1999-05-01"), ADMINISTRATOR));
    }

    private static String foodOn(String day) {
        return "{\"service\":\"FOOD\",\"occurredOn\":\"" + day + "\"}";
    }
}
