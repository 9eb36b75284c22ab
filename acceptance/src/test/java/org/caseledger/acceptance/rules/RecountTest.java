package org.caseledger.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.acceptance.rules.RecountedLists.Line;
import org.junit.jupiter.api.Test;

/** Read models counted again, from logs of which the answer is known. */
class RecountTest {
    private static final LocalDate APRIL_1 = LocalDate.of(2025, 4, 1);
    private static final LocalDate APRIL_30 = LocalDate.of(2025, 4, 30);

    @Test
    void a_case_stands_where_it_stood_at_the_end_of_each_day() {
        RecountedBalances balances = RecountedBalances.of(Stories.moves().facts());

        assertThat(balances.on(LocalDate.of(2025, 4, 17))).isEqualTo(Map.of(Stories.A, Map.of("UNDER_FOLLOW_UP", 1)));
        assertThat(balances.on(LocalDate.of(2025, 4, 18)))
                .isEqualTo(Map.of(Stories.GAYA, Map.of("UNDER_FOLLOW_UP", 1)));
        assertThat(balances.cameAndWent(Stories.A, APRIL_30))
                .containsEntry("REGISTERED", 1)
                .containsEntry("TRANSFERRED_OUT", 1);
        assertThat(balances.days()).containsExactly(LocalDate.of(2025, 4, 10), LocalDate.of(2025, 4, 18));
    }

    @Test
    void a_resolution_counts_once_in_a_life_and_not_when_struck_off() {
        assertThat(inApril(Stories.violenceRecurs()))
                .isEqualTo(Map.of(
                        "registered", 1,
                        "resolvedInPeriod", 1,
                        "resolvedAgainInPeriod", 1,
                        "reopenedInPeriod", 1,
                        "resolvedOfRegistered", 1));
        assertThat(inApril(Stories.struckOff())).isEqualTo(Map.of("registered", 1, "struckOff", 1));
        assertThat(inApril(Stories.wrongWoman())).isEqualTo(Map.of("registered", 1));
    }

    @Test
    void filing_is_handing_over() {
        Told told = Stories.monitored();
        told.last("CaseResolved").set("outcome", "FIR_REGISTERED");

        assertThat(inApril(told)).containsEntry("handedOver", 1);
    }

    @Test
    void the_register_shows_holding_centre_status_risk_and_version() {
        Told told = Stories.moves()
                .say("RiskAssessed", "risk=HIGH")
                .say("RiskAssessed", "risk=LOW", "occurredOn=2025-04-24");

        assertThat(RecountedRegister.of(told.facts()))
                .isEqualTo(Map.of(
                        Stories.CASE,
                        new RecountedRegister.Row(
                                "BR-PAT-01-2025-26-000001", Stories.GAYA, "UNDER_FOLLOW_UP", "HIGH", 11)));
    }

    @Test
    void a_slot_is_overdue_after_its_grace_until_it_is_answered() {
        RecountedLists lists = RecountedLists.of(Stories.moves().facts());

        assertThat(lists.overdueFollowUps(LocalDate.of(2025, 4, 28))).isEmpty();
        assertThat(lists.overdueFollowUps(LocalDate.of(2025, 5, 13))).isEmpty();
        assertThat(lists.overdueFollowUps(LocalDate.of(2025, 5, 14)))
                .containsExactly(new Line(Stories.CASE, "2025-05-10"));
    }

    @Test
    void a_plan_that_ended_has_nothing_overdue() {
        LocalDate later = LocalDate.of(2025, 12, 1);

        assertThat(RecountedLists.of(Stories.comesBack().facts()).overdueFollowUps(later))
                .isEmpty();
        assertThat(RecountedLists.of(Stories.wrongWoman().facts()).overdueFollowUps(later))
                .isEmpty();
        assertThat(RecountedLists.of(Stories.monitored().facts()).missedFollowUps(later))
                .containsExactly(new Line(Stories.CASE, "2025-04-17"));
    }

    @Test
    void a_stay_is_past_the_limit_in_force_on_that_day() {
        Told told = Stories.overstay();
        told.last("ShelterLeft").remove();
        RecountedLists lists = RecountedLists.of(told.facts());

        assertThat(lists.staysPastLimit(LocalDate.of(2025, 4, 15))).isEmpty();
        assertThat(lists.staysPastLimit(LocalDate.of(2025, 4, 25))).isEmpty();
        assertThat(lists.staysPastLimit(LocalDate.of(2025, 4, 26))).containsExactly(new Line(Stories.CASE, "stay-1"));
    }

    @Test
    void an_answer_is_overdue_on_the_day_after_it_was_due() {
        Told told = Stories.girl();
        told.first("ReferralAccepted").remove();
        RecountedLists lists = RecountedLists.of(told.facts());

        assertThat(lists.overdueReferrals(LocalDate.of(2025, 4, 17))).isEmpty();
        assertThat(lists.overdueReferrals(LocalDate.of(2025, 4, 18)))
                .containsExactly(new Line(Stories.CASE, "referral-1"));
        assertThat(lists.overdueReferrals(LocalDate.of(2025, 4, 20))).isEmpty();
        told = Stories.moves();
        told.first("TransferAccepted").remove();
        assertThat(RecountedLists.of(told.facts()).overdueTransfers(LocalDate.of(2025, 4, 21)))
                .containsExactly(new Line(Stories.CASE, "transfer-1"));
    }

    @Test
    void nobody_waits_for_an_answer_in_a_case_that_was_closed() {
        Told told = Stories.moves();
        told.first("TransferAccepted").remove();
        told.last("TransferRequested").then("CaseClosed", "reason=RELOCATED").by("CENTRE_ADMINISTRATOR", Stories.A);

        assertThat(RecountedLists.of(told.facts()).overdueTransfers(LocalDate.of(2025, 4, 21)))
                .isEmpty();
    }

    @Test
    void who_was_relieved_is_no_longer_in_post() {
        Told told = Stories.centreLife();
        List<Fact> all = told.facts();
        told.last("StaffRelieved").remove();

        assertThat(RecountedLists.of(told.facts()).staffing(LocalDate.of(2025, 5, 1)))
                .containsEntry(Stories.B, Map.of("CASE_WORKER", 1));
        assertThat(RecountedLists.of(all).staffing(LocalDate.of(2025, 5, 1))).containsEntry(Stories.B, Map.of());
        assertThat(RecountedLists.of(all).staffing(LocalDate.of(2025, 5, 1)).keySet())
                .isEqualTo(Set.of(Stories.A, Stories.B, Stories.GAYA));
    }

    private static Map<String, Integer> inApril(Told told) {
        return RecountedPeriods.of(told.facts()).inPeriod(APRIL_1, APRIL_30, centre -> true);
    }
}
