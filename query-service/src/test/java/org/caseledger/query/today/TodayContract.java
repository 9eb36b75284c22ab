package org.caseledger.query.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.Category;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.RiskLevel;
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

/**
 * The ledger's today is 1 July. In Patna two cases owe a follow-up, the later one at high risk, given to other workers; one has a stay, a
 * referral, a hearing on 3 July and one on 20 July, and a meeting on 7 July; one was registered in June and given to nobody. Gaya asks Patna to
 * take a case that it gave to a worker of its own, and a call was passed to each of the two.
 */
abstract class TodayContract extends QueryServiceContract {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 10);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 20);
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who LINE_181 = new Who("helpline-system-1", Role.HELPLINE_SYSTEM, null);

    private final OneCase calm = new OneCase(PATNA, APRIL, 1);
    private final OneCase atRisk = new OneCase(PATNA, APRIL.plusDays(1), 2);
    private final OneCase busy = new OneCase(PATNA, JUNE, 3);
    private final OneCase nobodys = new OneCase(PATNA, JUNE, 4);
    private final OneCase asked = new OneCase(GAYA, JUNE, 1);
    private final UUID call = UUID.randomUUID();

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(calm, atRisk)) {
            LocalDate on = one == calm ? APRIL : APRIL.plusDays(1);
            log.append(on, WORKER, one.registered());
            log.append(
                    on,
                    WORKER,
                    one.classified(on, Category.OTHER),
                    new CaseAssigned(one.id(), one == calm ? "case-worker-1" : "case-worker-2", on),
                    one.served(on, Service.FOOD));
            log.append(on, WORKER, one.resolved(on));
        }
        log.append(JUNE, WORKER, atRisk.assessed(JUNE, RiskLevel.HIGH));
        log.append(JUNE, WORKER, busy.registered());
        log.append(
                JUNE,
                WORKER,
                busy.classified(JUNE, Category.OTHER),
                new CaseAssigned(busy.id(), "case-worker-1", JUNE),
                busy.served(JUNE, Service.FOOD),
                new Deeds(busy).admitted(UUID.randomUUID(), 0, 0, JUNE.plusDays(8)),
                new Deeds(busy).referred(UUID.randomUUID(), Partner.HOSPITAL, TODAY, JUNE),
                hearing(LocalDate.of(2025, 7, 3)),
                hearing(LocalDate.of(2025, 7, 20)),
                new CoordinationMeetingHeld(
                        busy.id(), List.of(Partner.POLICE_STATION), LocalDate.of(2025, 7, 7), JUNE));
        log.append(JUNE, WORKER, nobodys.registered());
        log.append(JUNE, WORKER, asked.registered());
        log.append(
                JUNE,
                WORKER,
                asked.classified(JUNE, Category.OTHER),
                new CaseAssigned(asked.id(), "case-worker-3", JUNE),
                new Deeds(asked).transferRequested(UUID.randomUUID(), GAYA, PATNA, JUNE));
        UUID other = UUID.randomUUID();
        log.append(TODAY, LINE_181, called(call), called(other));
        log.append(TODAY, LINE_181, new CallRouted(call, PATNA, TODAY));
        log.append(TODAY, LINE_181, new CallRouted(other, GAYA, TODAY));
    }

    private static HelplineCallLogged called(UUID call) {
        return new HelplineCallLogged(
                call,
                HelplineSource.WOMEN_HELPLINE_181,
                CallClass.EMERGENCY,
                CallDisposition.REGISTRABLE,
                "PAT",
                TODAY);
    }

    private LegalStepRecorded hearing(LocalDate dueOn) {
        return new LegalStepRecorded(busy.id(), LegalStep.COURT_DATE, dueOn, JUNE, List.of());
    }

    @Test
    void follow_ups_of_cases_at_high_risk_come_first() {
        JsonNode today = today("");

        assertThat(numbers(today, "overdue").get(0)).isEqualTo(atRisk.number());
        assertThat(numbers(today, "overdue")).contains(calm.number()).hasSize(8);
        assertThat(today.at("/overdue/0/risk").asString()).isEqualTo("HIGH");
        assertThat(today.get("on").asString()).isEqualTo("2025-07-01");
    }

    @Test
    void it_has_what_each_list_of_the_centre_has() {
        JsonNode today = today("");
        for (String[] list : new String[][] {
            {"overdue", "/api/follow-ups?state=overdue", "followUps"},
            {"due", "/api/follow-ups?state=due", "followUps"},
            {"stays", "/api/shelter-stays?state=open", "stays"},
            {"referrals", "/api/referrals?state=awaiting", "referrals"},
            {"transfers", "/api/transfers?state=awaiting&direction=in", "transfers"},
            {"calls", "/api/helpline-calls?takenUp=false", "calls"}
        }) {
            JsonNode listed = service.get(Users.STATE_OFFICER, list[1] + "&centre=" + PATNA)
                    .json()
                    .get(list[2]);
            assertThat(today.get(list[0]).valueStream())
                    .as(list[0])
                    .containsExactlyInAnyOrderElementsOf(listed.valueStream()
                            .filter(line -> !line.has("routes") || isPassedLastTo(PATNA, line))
                            .toList());
        }
        assertThat(today.at("/stays/0/nights").asInt()).isEqualTo(3);
        assertThat(today.get("calls")).hasSize(1);
    }

    @Test
    void a_call_that_was_passed_on_is_of_the_centre_that_it_was_passed_to_last() {
        UUID passedOn = UUID.randomUUID();
        service.log()
                .append(
                        TODAY,
                        LINE_181,
                        called(passedOn),
                        new CallRouted(passedOn, PATNA, TODAY),
                        new CallRouted(passedOn, GAYA, TODAY),
                        new CallRouted(passedOn, PATNA, TODAY.minusDays(1))); // entered late

        JsonNode inPatna = today("").get("calls");
        JsonNode inGaya = service.get(Users.WORKER_IN_GAYA, "/api/today?centre=" + GAYA)
                .json()
                .get("calls");

        assertThat(inPatna.toString()).doesNotContain(passedOn.toString());
        assertThat(inGaya.toString()).contains(passedOn.toString());
    }

    private static boolean isPassedLastTo(String centre, JsonNode line) {
        String last = "";
        String on = "";
        for (JsonNode route : line.get("routes")) {
            if (route.get("on").asString().compareTo(on) >= 0) {
                on = route.get("on").asString();
                last = route.get("centre").asString();
            }
        }
        return last.equals(centre);
    }

    @Test
    void hearings_and_meetings_of_seven_days_are_told_in_their_order() {
        JsonNode appointments = today("").get("appointments");

        assertThat(appointments).hasSize(2);
        assertThat(appointments.at("/0/on").asString()).isEqualTo("2025-07-03");
        assertThat(appointments.at("/0/legalStep").asString()).isEqualTo("COURT_DATE");
        assertThat(appointments.at("/1/on").asString()).isEqualTo("2025-07-07");
        assertThat(appointments.at("/1").has("legalStep")).isFalse();
    }

    @Test
    void a_case_that_nobody_classified_or_was_given_is_told_with_the_day_since_when() {
        JsonNode today = today("");

        assertThat(numbers(today, "unassigned")).containsExactly(nobodys.number());
        assertThat(today.at("/unassigned/0/since").asString()).isEqualTo("2025-06-20");
        assertThat(numbers(today, "unclassified")).containsExactly(nobodys.number());
    }

    @Test
    void a_worker_sees_her_own_cases_and_what_nobody_has() {
        JsonNode first = today("&worker=case-worker-1");
        JsonNode second = today("&worker=case-worker-2");

        assertThat(numbers(first, "overdue")).hasSize(4).containsOnly(calm.number());
        assertThat(numbers(second, "overdue")).hasSize(4).containsOnly(atRisk.number());
        assertThat(first.get("appointments")).hasSize(2);
        for (String list : List.of("stays", "referrals", "appointments", "unclassified")) {
            assertThat(second.get(list)).as(list).isEmpty();
        }
        assertThat(numbers(second, "unassigned")).containsExactly(nobodys.number());
        assertThat(numbers(second, "transfers")).containsExactly(asked.number());
    }

    @Test
    void nobody_sees_the_day_of_a_centre_that_is_not_theirs() {
        assertThat(get(Users.WORKER_IN_GAYA, "centre=" + PATNA).status()).isEqualTo(404);
        assertThat(get(Users.WORKER_IN_PATNA, "centre=" + PATNA).status()).isEqualTo(200);
        assertThat(get(Users.STATE_OFFICER, "").status()).isEqualTo(400);
        assertThat(get(Users.INTEGRATOR, "centre=" + PATNA).status()).isEqualTo(403);
    }

    private static List<String> numbers(JsonNode today, String list) {
        return today.get(list)
                .valueStream()
                .map(line -> line.get("number").asString())
                .toList();
    }

    private JsonNode today(String query) {
        return get(Users.STATE_OFFICER, "centre=" + PATNA + query).json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/today?" + query);
    }
}
