package org.caseledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Patna records two registrations at once, services after 1, 3, 7 and 40 days and a resolution of 1 July on the 3rd; Gaya a registration after two days. */
abstract class ReportingDelayContract extends QueryServiceContract {
    private static final Who IN_PATNA = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who IN_GAYA = new Who("case-worker-2", Role.CASE_WORKER, GAYA);
    private static final LocalDate MAY_1 = LocalDate.of(2025, 5, 1);

    private final OneCase one = new OneCase(PATNA, MAY_1, 1);
    private final OneCase inGaya = new OneCase(GAYA, MAY_1, 1);

    @Override
    protected void given(TestLog log) {
        log.append(MAY_1, IN_PATNA, one.registered());
        log.append(MAY_1, IN_PATNA, new OneCase(PATNA, MAY_1, 2).registered());
        log.append(MAY_1.plusDays(2), IN_GAYA, inGaya.registered());
        Deeds deeds = new Deeds(one);
        log.append(MAY_1.plusDays(5), IN_PATNA, deeds.provided(Service.FOOD, null, MAY_1.plusDays(4)));
        log.append(MAY_1.plusDays(8), IN_PATNA, deeds.provided(Service.FOOD, null, MAY_1.plusDays(5)));
        log.append(MAY_1.plusDays(9), IN_PATNA, deeds.provided(Service.FOOD, null, MAY_1.plusDays(2)));
        log.append(MAY_1.plusDays(41), IN_PATNA, deeds.provided(Service.FOOD, null, MAY_1.plusDays(1)));
        log.append(july(3), IN_PATNA, one.resolved(july(1)));
        log.append(july(4), IN_PATNA, deeds.corrected(2, "ServiceProvided", "occurredOn", MAY_1, july(4)));
        log.append(july(12), Who.LEDGER, one.missed(july(8)));
        log.append(july(20), Who.LEDGER, one.followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, july(20)));
    }

    @Test
    void entries_are_counted_by_how_late_they_were_recorded() {
        JsonNode total = report("").at("/total/all");

        assertThat(total.toString())
                .isEqualTo("{\"count\":8,\"median\":2,\"p90\":40,"
                        + "\"buckets\":{\"0\":2,\"1\":1,\"2-3\":3,\"4-7\":1,\"8-30\":0,\"31+\":1}}");
    }

    @Test
    void each_group_of_events_is_counted_apart() {
        JsonNode groups = report("").at("/total/groups");

        assertThat(groups.at("/intake/count").asInt()).isEqualTo(3);
        assertThat(groups.at("/services/median").asInt()).isEqualTo(3);
        assertThat(groups.at("/services/p90").asInt()).isEqualTo(40);
        assertThat(groups.at("/resolution/count").asInt()).isEqualTo(1);
    }

    @Test
    void neither_what_the_ledger_finds_nor_what_puts_right_is_counted() {
        assertThat(report("").at("/total/groups").propertyNames()).containsExactly("intake", "services", "resolution");
    }

    @Test
    void an_entry_counts_in_the_period_it_was_recorded() {
        JsonNode months = report("by=month").at("/periods");

        assertThat(months).hasSize(3);
        assertThat(months.at("/0/all/count").asInt()).isEqualTo(6);
        assertThat(months.at("/1/period").asString()).isEqualTo("2025-06");
        assertThat(months.at("/1/all/buckets/31+").asInt()).isEqualTo(1);
        assertThat(months.at("/2/all/median").asInt()).isEqualTo(2);
    }

    @Test
    void only_what_was_recorded_by_the_day_asked_for_counts() {
        assertThat(report("asOf=2025-05-02").at("/total/all/count").asInt()).isEqualTo(2);
        assertThat(report("asOf=2025-04-30").at("/total/all").toString()).startsWith("{\"count\":0,\"buckets\"");
    }

    @Test
    void the_median_of_four_weeks_is_of_what_was_recorded_in_them_as_far_as_was_known() {
        long beforeTheLatest = service.log().blocks().stream()
                        .filter(block -> block.sealedAt().equals(TestLog.noon(MAY_1.plusDays(41))))
                        .findFirst()
                        .orElseThrow()
                        .position()
                - 1;

        assertThat(medians("asOf=2025-05-28")).isEqualTo("1 Gaya 2 Patna 1");
        assertThat(medians("asOf=2025-05-29")).isEqualTo("2 Gaya 2 Patna 3");
        assertThat(medians("asOf=2025-06-11")).isEqualTo("40 Gaya - Patna 40");
        assertThat(medians("asOf=2025-06-11&knownAt=" + beforeTheLatest)).isEqualTo("- Gaya - Patna -");
    }

    /** Of all, of Gaya and of Patna. */
    private String medians(String query) {
        JsonNode report = service.get(Users.STATE_OFFICER, "/api/reports/standing?weeks=1&" + query)
                .json();
        return "%s Gaya %s Patna %s"
                .formatted(
                        report.at("/total/counts/medianDelayDays").asString("-"),
                        report.at("/centres/0/counts/medianDelayDays").asString("-"),
                        report.at("/centres/1/counts/medianDelayDays").asString("-"));
    }

    @Test
    void each_sees_the_entries_of_their_centres() {
        assertThat(get(Users.WORKER_IN_GAYA, "").json().at("/total/all/count").asInt())
                .isEqualTo(1);
        assertThat(report("district=PAT").at("/total/all/count").asInt()).isEqualTo(7);
        assertThat(get(Users.WORKER_IN_GAYA, "centre=" + PATNA).status()).isEqualTo(404);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
        assertThat(get(Users.STATE_OFFICER, "asOf=tomorrow").status()).isEqualTo(400);
    }

    @Test
    void the_report_leaves_as_a_file_with_a_line_for_each_period_and_group() {
        String file = get(Users.STATE_OFFICER, "by=month&format=csv&lang=en").text();

        assertThat(file.lines()).hasSize(1 + 4);
        assertThat(file.lines().findFirst().orElseThrow())
                .endsWith("Number,Median days,Days within which nine of ten,"
                        + "0 days,1 day,2 to 3 days,4 to 7 days,8 to 30 days,31 days and more");
        assertThat(file)
                .contains("2025-05,2025-05-01,2025-05-31,Intake,intake,3,0,2,2,0,1,0,0,0\r\n")
                .contains("2025-06,2025-06-01,2025-06-30,Services,services,1,40,40,0,0,0,0,0,1\r\n");
    }

    private JsonNode report(String query) {
        Answer answer = get(Users.STATE_OFFICER, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/reports/reporting-delay?" + query);
    }

    private static LocalDate july(int day) {
        return LocalDate.of(2025, 7, day);
    }
}
