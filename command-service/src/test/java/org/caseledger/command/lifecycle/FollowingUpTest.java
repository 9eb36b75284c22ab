package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.posting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.NeverReopened;
import org.caseledger.command.lifecycle.refusals.SlotNotPlanned;
import org.caseledger.command.lifecycle.refusals.SuspicionNotStated;
import org.caseledger.command.lifecycle.refusals.TooEarlyForSlot;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingUpTest {
    private static final LocalDate SLOT = LocalDate.of(2025, 7, 15);
    private static final Object[] UNDER_FOLLOW_UP = {REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED};
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_follow_up_answers_a_slot_of_the_plan() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, SLOT, SLOT))
                .expectEvents(followedUp(SLOT, FollowUpOutcome.SAFE_AND_STABLE, SLOT));
    }

    @Test
    void an_extra_follow_up_answers_none() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, null, SLOT.plusDays(5)))
                .expectEvents(followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, SLOT.plusDays(5)));
    }

    @Test
    void a_day_that_is_no_slot_is_refused() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, SLOT.plusDays(1), SLOT.plusDays(1)))
                .expectNoEvents()
                .expectException(SlotNotPlanned.class);
    }

    @Test
    void a_slot_is_answered_from_three_days_before() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(found(FollowUpOutcome.NOT_REACHABLE, SLOT, SLOT.minusDays(3)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void four_days_before_is_too_early_for_a_slot() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(found(FollowUpOutcome.NOT_REACHABLE, SLOT, SLOT.minusDays(4)))
                .expectException(TooEarlyForSlot.class);
    }

    @Test
    void a_slot_may_be_answered_long_after_it_was_missed() {
        fixture.given(PLANNED_AND_MISSED)
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, SLOT, SLOT.plusDays(20)))
                .expectEvents(followedUp(SLOT, FollowUpOutcome.SAFE_AND_STABLE, SLOT.plusDays(20)));
    }

    @Test
    void recurring_violence_reopens_in_the_same_command() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(found(FollowUpOutcome.VIOLENCE_RECURRED, SLOT, SLOT))
                .expectEvents(
                        followedUp(SLOT, FollowUpOutcome.VIOLENCE_RECURRED, SLOT),
                        reopened(ReopeningReason.VIOLENCE_RECURRED, Account.UNDER_FOLLOW_UP, SLOT));
    }

    @Test
    void a_service_still_needed_reopens_if_asked() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(stillNeeded(true))
                .expectEvents(
                        followedUp(SLOT, FollowUpOutcome.SERVICE_STILL_NEEDED, SLOT),
                        reopened(ReopeningReason.SERVICE_STILL_NEEDED, Account.UNDER_FOLLOW_UP, SLOT));
    }

    @Test
    void a_service_still_needed_does_not_reopen_by_itself() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(stillNeeded(false))
                .expectEvents(followedUp(SLOT, FollowUpOutcome.SERVICE_STILL_NEEDED, SLOT));
    }

    @Test
    void nobody_reopens_for_a_woman_who_is_safe() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(new RecordFollowUp(
                        ID, SLOT, FollowUpMode.PHONE, FollowUpOutcome.SAFE_AND_STABLE, true, null, SLOT, TODAY))
                .expectException(DoesNotBelong.class);
    }

    @Test
    void a_death_closes_in_the_same_command() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(death(true))
                .expectEvents(
                        followedUp(SLOT, FollowUpOutcome.DECEASED, SLOT),
                        new CaseClosed(
                                ID,
                                ClosingReason.DECEASED,
                                null,
                                true,
                                SLOT,
                                List.of(posting(
                                        Account.UNDER_FOLLOW_UP,
                                        Account.CLOSED_RESOLVED_DECEASED,
                                        SLOT,
                                        PostingReason.CLOSED))));
    }

    @Test
    void a_death_is_recorded_with_a_word_on_suspicion() {
        fixture.given(UNDER_FOLLOW_UP).when(death(null)).expectException(SuspicionNotStated.class);
    }

    @Test
    void suspicion_belongs_to_a_death_alone() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(new RecordFollowUp(
                        ID, SLOT, FollowUpMode.PHONE, FollowUpOutcome.RELOCATED, false, true, SLOT, TODAY))
                .expectException(DoesNotBelong.class);
    }

    @Test
    void an_open_case_may_be_followed_up_but_has_no_slots() {
        fixture.given(REGISTERED, SERVED)
                .when(found(FollowUpOutcome.VIOLENCE_RECURRED, null, SERVED_ON))
                .expectEvents(followedUp(null, FollowUpOutcome.VIOLENCE_RECURRED, SERVED_ON));
    }

    @Test
    void reopening_has_ended_the_plan() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, LocalDate.of(2025, 8, 30), LocalDate.of(2025, 8, 30)))
                .expectException(SlotNotPlanned.class);
    }

    @Test
    void a_slot_of_an_ended_plan_takes_a_late_entry() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, SLOT, SLOT))
                .expectEvents(followedUp(SLOT, FollowUpOutcome.SAFE_AND_STABLE, SLOT));
    }

    @Test
    void violence_found_before_the_newest_movement_is_a_late_entry_and_moves_nothing() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closedAfterFollowUp())
                .when(found(FollowUpOutcome.VIOLENCE_RECURRED, SLOT, SLOT))
                .expectEvents(followedUp(SLOT, FollowUpOutcome.VIOLENCE_RECURRED, SLOT));
    }

    @Test
    void violence_after_the_closing_reopens_the_case() {
        LocalDate after = CLOSED_ON.plusDays(10);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closedAfterFollowUp())
                .when(found(FollowUpOutcome.VIOLENCE_RECURRED, null, after))
                .expectEvents(
                        followedUp(null, FollowUpOutcome.VIOLENCE_RECURRED, after),
                        reopened(ReopeningReason.VIOLENCE_RECURRED, Account.CLOSED_RESOLVED_RELOCATED, after));
    }

    @Test
    void a_closed_case_is_not_followed_up() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closedAfterFollowUp())
                .when(found(FollowUpOutcome.SAFE_AND_STABLE, null, CLOSED_ON.plusDays(10)))
                .expectException(CaseIsClosed.class);
    }

    @Test
    void a_case_that_ended_for_good_is_not_reopened_by_a_follow_up() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.REGISTERED_IN_ERROR))
                .when(found(FollowUpOutcome.VIOLENCE_RECURRED, null, CLOSED_ON.plusDays(10)))
                .expectNoEvents()
                .expectException(NeverReopened.class);
    }

    /** Found at a visit in the morning, and she died that day. */
    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED"})
    void violence_that_was_found_on_the_last_day_is_recorded_and_opens_nothing(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(found(FollowUpOutcome.VIOLENCE_RECURRED, null, CLOSED_ON))
                .expectEvents(followedUp(null, FollowUpOutcome.VIOLENCE_RECURRED, CLOSED_ON));
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(new RecordFollowUp(
                        ID, null, FollowUpMode.PHONE, FollowUpOutcome.VIOLENCE_RECURRED, true, null, CLOSED_ON, TODAY))
                .expectException(NeverReopened.class);
    }

    private static final Object[] PLANNED_AND_MISSED = {
        REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, new FollowUpMissed(ID, SLOT, SLOT.plusDays(4))
    };

    private static RecordFollowUp found(FollowUpOutcome outcome, @Nullable LocalDate slot, LocalDate on) {
        return new RecordFollowUp(ID, slot, FollowUpMode.PHONE, outcome, false, null, on, TODAY);
    }

    private static RecordFollowUp stillNeeded(boolean reopen) {
        return new RecordFollowUp(
                ID, SLOT, FollowUpMode.PHONE, FollowUpOutcome.SERVICE_STILL_NEEDED, reopen, null, SLOT, TODAY);
    }

    private static RecordFollowUp death(@Nullable Boolean suspicious) {
        return new RecordFollowUp(
                ID, SLOT, FollowUpMode.PHONE, FollowUpOutcome.DECEASED, false, suspicious, SLOT, TODAY);
    }

    private static CaseClosed closedAfterFollowUp() {
        return closed(Account.UNDER_FOLLOW_UP, ClosingReason.RELOCATED);
    }

    private static CaseReopened reopened(ReopeningReason reason, Account from, LocalDate on) {
        return new CaseReopened(ID, reason, on, List.of(posting(from, Account.IN_SERVICE, on, PostingReason.REOPENED)));
    }
}
