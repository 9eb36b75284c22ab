package org.caseledger.query.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * In Patna three cases of May and one of June: {@code quick} is classified, served and resolved at once, {@code slow} is resolved after 45 days and
 * {@code wrong} is struck off in July; {@code late} of June is served after 10 days. In Gaya one of May.
 */
abstract class CohortsContract extends QueryServiceContract {
    private static final LocalDate MAY_2 = LocalDate.of(2025, 5, 2);
    private static final LocalDate JUNE_10 = LocalDate.of(2025, 6, 10);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Override
    protected void given(TestLog log) {
        OneCase quick = new OneCase(PATNA, MAY_2, 1);
        log.append(MAY_2, WORKER, quick.registered());
        log.append(MAY_2, WORKER, quick.classified(MAY_2, Category.OTHER), quick.served(MAY_2, Service.FOOD));
        log.append(MAY_2.plusDays(5), WORKER, quick.resolved(MAY_2.plusDays(5)));
        OneCase slow = new OneCase(PATNA, MAY_2, 2);
        log.append(MAY_2, WORKER, slow.registered());
        log.append(MAY_2, WORKER, slow.served(MAY_2, Service.FOOD));
        log.append(MAY_2.plusDays(45), WORKER, slow.resolved(MAY_2.plusDays(45)));
        OneCase wrong = new OneCase(PATNA, MAY_2, 3);
        log.append(MAY_2, WORKER, wrong.registered());
        log.append(MAY_2, WORKER, wrong.served(MAY_2, Service.FOOD));
        OneCase late = new OneCase(PATNA, JUNE_10, 4);
        log.append(JUNE_10, WORKER, late.registered());
        log.append(JUNE_10.plusDays(10), WORKER, late.served(JUNE_10.plusDays(10), Service.FOOD));
        log.append(JULY_1, WORKER, wrong.closed(JULY_1, ClosingReason.DUPLICATE));
        log.append(JULY_1, WORKER, quick.followedUp(null, FollowUpOutcome.VIOLENCE_RECURRED, MAY_2.plusDays(40)));
        OneCase inGaya = new OneCase(GAYA, MAY_2, 1);
        log.append(JULY_1, WORKER, inGaya.registered());
    }

    @Test
    void each_step_says_how_many_reached_it_of_those_whose_days_are_over() {
        JsonNode may = report("centre=" + PATNA).at("/cohorts/0");

        assertThat(may.at("/period").asString()).isEqualTo("2025-05");
        assertThat(may.at("/registered").asInt()).isEqualTo(3);
        assertThat(may.at("/struckOff").asInt()).isEqualTo(1);
        assertThat(step(may, CohortStep.CLASSIFIED)).isEqualTo("1 of 2, 0.5");
        assertThat(step(may, CohortStep.SERVED)).isEqualTo("2 of 2, 1");
        assertThat(step(may, CohortStep.RESOLVED_IN_30_DAYS)).isEqualTo("1 of 2, 0.5");
        assertThat(step(may, CohortStep.RESOLVED_IN_60_DAYS)).isEqualTo("2 of 2, 1");
        JsonNode june = report("centre=" + PATNA).at("/cohorts/1");
        assertThat(step(june, CohortStep.SERVED)).isEqualTo("0 of 1, 0");
    }

    @Test
    void cases_whose_days_are_not_over_are_in_no_step() {
        JsonNode all = report("centre=" + PATNA + "&asOf=2025-06-15").at("/total");

        assertThat(all.at("/registered").asInt()).isEqualTo(4);
        assertThat(step(all, CohortStep.SERVED)).as("the one of June, too").isEqualTo("2 of 3, 0.6667");
        assertThat(step(all, CohortStep.RESOLVED_IN_30_DAYS)).isEqualTo("1 of 2, 0.5");
        assertThat(step(all, CohortStep.RESOLVED_IN_60_DAYS)).isEqualTo("0 of 0, null");
        assertThat(step(all, CohortStep.VIOLENCE_RECURRED)).isEqualTo("0 of 0, null");
    }

    @Test
    void who_did_not_know_that_one_is_struck_off_counted_it() {
        JsonNode all = report("centre=" + PATNA + "&knownAt=2025-06-30").at("/total");

        assertThat(all.at("/struckOff").asInt()).isZero();
        assertThat(step(all, CohortStep.SERVED)).isEqualTo("3 of 4, 0.75");
    }

    @Test
    void periods_of_every_kind_add_up_to_the_total() {
        for (String by : new String[] {"week", "month", "quarter", "financial-year"}) {
            JsonNode report = report("by=" + by);
            for (CohortStep step : CohortStep.values()) {
                int index = step.ordinal();
                assertThat(sum(report, "/steps/" + index + "/reached"))
                        .as(by + " " + step)
                        .isEqualTo(
                                report.at("/total/steps/" + index + "/reached").asInt());
                assertThat(sum(report, "/steps/" + index + "/cases"))
                        .as(by + " " + step)
                        .isEqualTo(report.at("/total/steps/" + index + "/cases").asInt());
            }
        }
    }

    @Test
    void each_figure_counts_as_many_cases_as_its_list_has() {
        List<String> queries = new ArrayList<>();
        for (String by : List.of("month", "financial-year")) {
            for (String where : List.of("", "&centre=" + PATNA, "&district=PAT")) {
                for (String moment : List.of(
                        "",
                        "&asOf=2025-06-15",
                        "&asOf=2025-06-15&knownAt=2025-06-30",
                        "&knownAt=2025-06-30T12:00%2B05:30")) {
                    queries.add("by=" + by + where + moment);
                }
            }
        }
        int cases = 0;
        for (String query : Tries.drawn(Tries.seeded("cohorts"), 8, queries)) {
            for (JsonNode cohort : report(query).get("cohorts")) {
                cases += listed(cohort);
            }
        }
        assertThat(cases).isGreaterThan(Tries.of(20, 200));
    }

    private int listed(JsonNode cohort) {
        String list = cohort.get("list").asString();
        int cases = assertListed(list, cohort.get("registered").asInt());
        for (JsonNode step : cohort.get("steps")) {
            CohortStep reached = CohortStep.valueOf(step.get("step").asString());
            cases += assertListed(
                    list + "&reached=" + KebabCase.of(reached),
                    step.get("reached").asInt());
        }
        return cases;
    }

    /** As it says, and line by line. */
    private int assertListed(String list, int cases) {
        JsonNode first = ask(list + "&limit=1");
        List<String> numbers = new ArrayList<>();
        for (JsonNode page = first; page != null; page = following(list, page)) {
            page.get("registrations")
                    .forEach(line -> numbers.add(line.get("number").asString()));
        }
        assertThat(first.get("total").asInt()).as(list).isEqualTo(cases);
        assertThat(numbers).as(list).hasSize(cases).doesNotHaveDuplicates();
        return cases;
    }

    private @Nullable JsonNode following(String list, JsonNode page) {
        return page.has("next")
                ? ask(list + "&limit=1&cursor=" + page.get("next").asString())
                : null;
    }

    private JsonNode ask(String path) {
        Answer answer = service.get(Users.STATE_OFFICER, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void a_step_is_listed_without_being_asked_for_days() {
        JsonNode served = ask("/api/registrations?reached=served&centre=" + PATNA);

        assertThat(served.get("total").asInt()).isEqualTo(2);
        assertThat(served.get("registrations")).hasSize(2);
    }

    /** Of the cases that are shown to her, not of all there are: she sees none of these. */
    @Test
    void the_list_of_a_step_counts_what_it_shows_to_those_who_see_some_cases_alone() {
        for (DemoUser user : List.of(
                DemoUser.officer("magistrate-1", "PAT", "DISTRICT_MAGISTRATE"),
                DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, PATNA))) {
            JsonNode served =
                    service.get(user, "/api/registrations?reached=served").json();

            assertThat(served.get("registrations")).as(user.actor()).isEmpty();
            assertThat(served.get("total").asInt(-1)).as(user.actor()).isZero();
        }
    }

    @Test
    void a_file_has_those_who_came_so_far_and_no_others() {
        String file = service.get(
                        Users.STATE_OFFICER, "/api/registrations?reached=resolved-in-30-days&format=csv&lang=en")
                .text();

        assertThat(file.lines().skip(1)).singleElement().asString().startsWith("BR-PAT-01-2025-26-000001,");
    }

    @Test
    void a_step_is_not_narrowed_by_what_else_is_known() {
        Answer refused = service.get(Users.STATE_OFFICER, "/api/registrations?reached=served&unclassified=true");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"pointer\":\"reached\"", "leave out the codes");
        assertThat(service.get(Users.STATE_OFFICER, "/api/registrations?reached=SERVED")
                        .text())
                .contains("resolved-in-30-days");
    }

    @Test
    void each_sees_the_cohorts_of_their_centres() {
        assertThat(get(Users.WORKER_IN_GAYA, "").json().at("/total/registered").asInt())
                .isEqualTo(1);
        assertThat(report("district=PAT").at("/total/registered").asInt()).isEqualTo(4);
        assertThat(report("").at("/total/registered").asInt()).isEqualTo(5);
        assertThat(get(Users.WORKER_IN_GAYA, "centre=" + PATNA).status()).isEqualTo(404);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    @Test
    void in_a_file_each_step_has_its_columns() {
        String file = get(Users.STATE_OFFICER, "by=quarter&format=csv&lang=en&centre=" + PATNA)
                .text();

        assertThat(file)
                .contains("Served within 2 days,Of cases whose 2 days are over")
                .containsPattern("2025-26-Q1,[^,]+,[^,]+,4,1,1,3,2,3,");
    }

    private static int sum(JsonNode report, String of) {
        return StreamSupport.stream(report.at("/cohorts").spliterator(), false)
                .mapToInt(cohort -> cohort.at(of).asInt())
                .sum();
    }

    private static String step(JsonNode cohort, CohortStep step) {
        JsonNode found = cohort.at("/steps/" + step.ordinal());
        assertThat(found.at("/step").asString()).isEqualTo(step.name());
        return found.at("/reached").asInt() + " of " + found.at("/cases").asInt() + ", "
                + (found.at("/share").isNull()
                        ? null
                        : found.at("/share").decimalValue().stripTrailingZeros().toPlainString());
    }

    private JsonNode report(String query) {
        return get(Users.STATE_OFFICER, query).json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/reports/cohorts?" + query);
    }
}
