package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
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
 * Registered on 2 May 2025. {@code quick} is resolved after 5 days, reopened and resolved again; {@code slow} after 40; {@code corrected} after
 * 10, put right on 1 July to 20; {@code retracted} after 12, voided on 2 July; {@code struckOff} after 3; {@code inGaya} after 100, and one
 * brought forward before the ledger.
 */
abstract class TimesToResolveContract extends QueryServiceContract {
    private static final LocalDate MAY_2 = LocalDate.of(2025, 5, 2);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Override
    protected void given(TestLog log) {
        OneCase quick = resolvedAfter(log, PATNA, 1, 5);
        resolvedAfter(log, PATNA, 2, 40);
        OneCase corrected = resolvedAfter(log, PATNA, 3, 10);
        OneCase retracted = resolvedAfter(log, PATNA, 4, 12);
        OneCase struckOff = resolvedAfter(log, PATNA, 5, 3);
        LocalDate june = LocalDate.of(2025, 6, 10);
        log.append(june, WORKER, quick.reopened(june, ReopeningReason.SAME_MATTER));
        log.append(june, WORKER, quick.resolved(june));
        log.append(june, WORKER, struckOff.struckOff(june, MAY_2.plusDays(3)));
        log.append(june, WORKER, broughtForwardAndResolved(june));
        log.append(JULY_1, WORKER, corrected(corrected.id()));
        log.append(JULY_1.plusDays(1), WORKER, voided(retracted.id()));
        resolvedAfter(log, GAYA, 1, 100);
    }

    @Test
    void cases_are_counted_by_the_days_to_their_first_resolution() {
        JsonNode year = report("").at("/periods/0");

        assertThat(year.at("/resolved").toString())
                .isEqualTo("{\"count\":4,\"median\":20,\"p90\":100,"
                        + "\"buckets\":{\"0-7\":1,\"8-15\":0,\"16-30\":1,\"31-60\":1,\"61-90\":0,\"91+\":1}}");
        assertThat(year.at("/untimed").asInt()).isEqualTo(1);
    }

    @Test
    void they_are_those_that_the_periods_count_as_resolved() {
        for (String query : List.of("by=month", "by=week&asOf=2025-06-30", "by=quarter&knownAt=2025-06-30")) {
            JsonNode times = report(query).at("/periods");
            JsonNode periods = service.get(Users.STATE_OFFICER, "/api/reports/periods?" + query)
                    .json()
                    .at("/periods");
            for (JsonNode period : periods) {
                int timed = 0;
                for (JsonNode time : times) {
                    if (time.at("/period").equals(period.at("/period"))) {
                        timed = time.at("/resolved/count").asInt()
                                + time.at("/untimed").asInt();
                    }
                }
                assertThat(timed)
                        .as(query + period)
                        .isEqualTo(period.at("/resolvedInPeriod").asInt());
            }
        }
    }

    @Test
    void what_was_put_right_counts_for_who_knows_of_it() {
        JsonNode then = report("knownAt=2025-06-30").at("/total/resolved");

        assertThat(then.at("/count").asInt()).isEqualTo(4);
        assertThat(then.at("/buckets/8-15").asInt()).isEqualTo(2);
        assertThat(report("knownAt=2025-07-01")
                        .at("/total/resolved/buckets/8-15")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void each_sees_the_times_of_their_centres() {
        assertThat(get(Users.WORKER_IN_GAYA, "")
                        .json()
                        .at("/total/resolved/median")
                        .asInt())
                .isEqualTo(100);
        assertThat(report("district=PAT").at("/total/resolved/count").asInt()).isEqualTo(3);
        assertThat(get(Users.WORKER_IN_GAYA, "centre=" + PATNA).status()).isEqualTo(404);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    private static OneCase resolvedAfter(TestLog log, String centre, int serial, int days) {
        OneCase one = new OneCase(centre, MAY_2, serial);
        LocalDate resolved = MAY_2.plusDays(days);
        log.append(MAY_2, WORKER, one.registered());
        log.append(MAY_2, WORKER, one.served(MAY_2, Service.LEGAL_AID));
        log.append(resolved, WORKER, one.resolved(resolved));
        return one;
    }

    private static Event[] broughtForwardAndResolved(LocalDate on) {
        UUID id = UUID.randomUUID();
        return new Event[] {
            new CaseBroughtForward(
                    id,
                    UUID.randomUUID(),
                    PATNA,
                    PATNA + "-BF-417/2022",
                    IntakeChannel.SELF_WALK_IN,
                    LocalDate.of(2022, 3, 1),
                    AgeBand.AGE_25_34,
                    LocalDate.of(2022, 3, 1),
                    CaseStatus.IN_SERVICE,
                    null,
                    null,
                    on,
                    List.of(entered(Account.OUTSIDE, Account.IN_SERVICE, on, PostingReason.BROUGHT_FORWARD, null))),
            new CaseResolved(
                    id,
                    ResolutionOutcome.SETTLED_BY_COUNSELLING,
                    true,
                    on,
                    List.of(entered(
                            Account.IN_SERVICE,
                            Account.UNDER_FOLLOW_UP,
                            on,
                            PostingReason.RESOLVED,
                            ResolutionOutcome.SETTLED_BY_COUNSELLING)))
        };
    }

    private static Posting entered(
            Account from, Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome outcome) {
        return new Posting(PATNA, null, null, from, to, on, reason, outcome, 1);
    }

    private static Event corrected(UUID id) {
        return new DetailsCorrected(
                id,
                2,
                "CaseResolved",
                "occurredOn",
                MAY_2.plusDays(10).toString(),
                MAY_2.plusDays(20).toString(),
                CorrectionReason.WRONG_DATE,
                JULY_1,
                List.of(resolution(10).reversed(), resolution(20)));
    }

    private static Event voided(UUID id) {
        return new EntryVoided(
                id,
                2,
                "CaseResolved",
                CorrectionReason.WRONG_CASE,
                JULY_1.plusDays(1),
                List.of(resolution(12).reversed()));
    }

    private static Posting resolution(int days) {
        return new Posting(
                PATNA,
                PATNA,
                MAY_2,
                Account.IN_SERVICE,
                Account.UNDER_FOLLOW_UP,
                MAY_2.plusDays(days),
                PostingReason.RESOLVED,
                ResolutionOutcome.SETTLED_BY_COUNSELLING,
                1);
    }

    @Test
    void the_report_leaves_as_a_file_with_a_line_for_each_period() {
        JsonNode periods = report("by=month").get("periods");
        String file = get(Users.STATE_OFFICER, "by=month&format=csv&lang=en").text();

        assertThat(file.lines()).hasSize(1 + periods.size());
        JsonNode first = periods.get(0);
        assertThat(file)
                .contains("Median days", "91 days and more", "Brought forward, without days")
                .contains(
                        first.get("period").asString() + "," + first.get("from").asString() + ","
                                + first.get("to").asString() + "," + first.at("/resolved/count") + ","
                                + first.at("/resolved/median")
                                + "," + first.at("/resolved/p90") + ",");
    }

    private JsonNode report(String query) {
        Answer answer = get(Users.STATE_OFFICER, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/reports/time-to-resolve?" + query);
    }
}
