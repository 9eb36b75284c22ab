package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.posting;
import static org.caseledger.command.lifecycle.Given.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.DatedBeforeLastMovement;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.KeptCaseIsItself;
import org.caseledger.command.lifecycle.refusals.KeptCaseMissing;
import org.caseledger.command.lifecycle.refusals.LastSlotNotContacted;
import org.caseledger.command.lifecycle.refusals.MonitoringNotOver;
import org.caseledger.command.lifecycle.refusals.NotKnownToBeSafe;
import org.caseledger.command.lifecycle.refusals.NotTriedOftenEnough;
import org.caseledger.command.lifecycle.refusals.NotUnderFollowUp;
import org.caseledger.command.lifecycle.refusals.SuspicionNotStated;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingTest {
    private static final LocalDate LAST_SLOT = LocalDate.of(2025, 12, 30);
    private static final Object[] UNDER_FOLLOW_UP = {REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED};
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @ParameterizedTest
    @EnumSource(names = {"SAFE_AND_STABLE", "LEGAL_MATTER_PENDING"})
    void monitoring_is_completed_when_the_months_are_over_and_she_is_safe(FollowUpOutcome outcome) {
        fixture.given(under(followedUp(LAST_SLOT, outcome, LAST_SLOT.minusDays(2))))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT))
                .expectEvents(new CaseClosed(
                        ID,
                        ClosingReason.MONITORING_COMPLETED,
                        null,
                        null,
                        LAST_SLOT,
                        List.of(posting(
                                Account.UNDER_FOLLOW_UP,
                                Account.CLOSED_RESOLVED_MONITORING_COMPLETED,
                                LAST_SLOT,
                                PostingReason.CLOSED))));
    }

    @Test
    void monitoring_is_not_completed_a_day_before_six_months() {
        fixture.given(under(followedUp(LAST_SLOT, FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT.minusDays(2))))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT.minusDays(1)))
                .expectNoEvents()
                .expectException(MonitoringNotOver.class);
    }

    @Test
    void monitoring_is_not_completed_without_contact_for_the_last_slot() {
        fixture.given(under(
                        followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT),
                        followedUp(LAST_SLOT, FollowUpOutcome.NOT_REACHABLE, LAST_SLOT)))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT))
                .expectException(LastSlotNotContacted.class);
    }

    @Test
    void what_was_found_afterwards_does_not_make_her_safe_by_then() {
        fixture.given(under(
                        followedUp(LAST_SLOT, FollowUpOutcome.SERVICE_STILL_NEEDED, LAST_SLOT),
                        followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT.plusDays(5))))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT.plusDays(1)))
                .expectException(NotKnownToBeSafe.class);
    }

    @Test
    void monitoring_is_not_completed_while_she_is_not_safe() {
        fixture.given(under(
                        followedUp(LAST_SLOT, FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT),
                        followedUp(null, FollowUpOutcome.SERVICE_STILL_NEEDED, LAST_SLOT.plusDays(1))))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT.plusDays(2)))
                .expectException(NotKnownToBeSafe.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MONITORING_COMPLETED", "MONITORING_DECLINED"})
    void monitoring_does_not_end_where_it_never_began(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED).when(close(reason, CLOSED_ON)).expectException(NotUnderFollowUp.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELOCATED", "WITHDRAWN_BY_WOMAN", "NOT_WITHIN_MANDATE"})
    void an_open_case_closes_as_unresolved(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED)
                .when(close(reason, CLOSED_ON))
                .expectEvents(closed(Account.IN_SERVICE, reason));
    }

    @ParameterizedTest
    @EnumSource(names = {"MONITORING_DECLINED", "RELOCATED", "WITHDRAWN_BY_WOMAN", "NOT_WITHIN_MANDATE"})
    void a_case_under_follow_up_closes_as_resolved(ClosingReason reason) {
        fixture.given(UNDER_FOLLOW_UP)
                .when(close(reason, CLOSED_ON))
                .expectEvents(closed(Account.UNDER_FOLLOW_UP, reason));
    }

    @Test
    void a_case_reopened_after_its_resolution_closes_as_unresolved() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(close(ClosingReason.RELOCATED, CLOSED_ON))
                .expectEvents(closed(Account.IN_SERVICE, ClosingReason.RELOCATED));
    }

    @Test
    void a_case_closes_before_anything_was_done_if_she_declined_everything() {
        fixture.given(
                        REGISTERED,
                        new ServiceNotProvided(ID, Service.FOOD, NotProvidedReason.DECLINED_BY_WOMAN, null, SERVED_ON))
                .when(close(ClosingReason.WITHDRAWN_BY_WOMAN, CLOSED_ON))
                .expectEvents(closed(Account.REGISTERED, ClosingReason.WITHDRAWN_BY_WOMAN));
    }

    @Test
    void striking_off_takes_the_first_resolution_out_of_the_count_and_leaves_its_balance() {
        fixture.given(UNDER_FOLLOW_UP)
                .when(close(ClosingReason.REGISTERED_IN_ERROR, CLOSED_ON))
                .expectEvents(new CaseClosed(
                        ID,
                        ClosingReason.REGISTERED_IN_ERROR,
                        null,
                        null,
                        CLOSED_ON,
                        List.of(
                                posting(
                                        Account.UNDER_FOLLOW_UP,
                                        Account.CLOSED_RESOLVED_REGISTERED_IN_ERROR,
                                        CLOSED_ON,
                                        PostingReason.CLOSED),
                                resolution(PostingReason.RESOLVED).reversed(),
                                resolution(PostingReason.RESOLVED_STRUCK_OFF))));
    }

    @Test
    void striking_off_a_case_that_was_never_resolved_reverses_nothing() {
        fixture.given(REGISTERED, SERVED)
                .when(duplicateOf(OTHER_CASE))
                .expectEvents(closed(Account.IN_SERVICE, ClosingReason.DUPLICATE));
    }

    @Test
    void a_duplicate_names_the_case_that_is_kept() {
        fixture.given(REGISTERED, SERVED).when(duplicateOf(null)).expectException(KeptCaseMissing.class);
    }

    @Test
    void a_case_is_no_duplicate_of_itself() {
        fixture.given(REGISTERED, SERVED).when(duplicateOf(ID)).expectException(KeptCaseIsItself.class);
    }

    @Test
    void a_kept_case_belongs_to_a_duplicate_alone() {
        fixture.given(REGISTERED, SERVED)
                .when(new CloseCase(ID, ClosingReason.RELOCATED, OTHER_CASE, null, CLOSED_ON, TODAY))
                .expectException(DoesNotBelong.class);
    }

    @Test
    void a_death_carries_whether_it_is_suspicious() {
        fixture.given(REGISTERED, SERVED)
                .when(new CloseCase(ID, ClosingReason.DECEASED, null, false, CLOSED_ON, TODAY))
                .expectEvents(closed(Account.IN_SERVICE, ClosingReason.DECEASED));
    }

    @Test
    void a_death_without_a_word_on_suspicion_is_refused() {
        fixture.given(REGISTERED, SERVED)
                .when(close(ClosingReason.DECEASED, CLOSED_ON))
                .expectException(SuspicionNotStated.class);
    }

    @Test
    void suspicion_belongs_to_a_death_alone() {
        fixture.given(REGISTERED, SERVED)
                .when(new CloseCase(ID, ClosingReason.RELOCATED, null, true, CLOSED_ON, TODAY))
                .expectException(DoesNotBelong.class);
    }

    @Test
    void she_is_untraceable_after_three_attempts_in_two_ways() {
        fixture.given(under(
                        tried(FollowUpMode.PHONE, 1), tried(FollowUpMode.PHONE, 2), tried(FollowUpMode.HOME_VISIT, 3)))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectEvents(closed(Account.UNDER_FOLLOW_UP, ClosingReason.UNTRACEABLE));
    }

    @Test
    void an_open_case_may_be_untraceable_too() {
        fixture.given(
                        REGISTERED,
                        tried(FollowUpMode.PHONE, 1),
                        tried(FollowUpMode.PHONE, 2),
                        tried(FollowUpMode.HOME_VISIT, 3))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectEvents(closed(Account.REGISTERED, ClosingReason.UNTRACEABLE));
    }

    @Test
    void attempts_count_from_their_days() {
        fixture.given(
                        REGISTERED,
                        tried(FollowUpMode.PHONE, 1),
                        tried(FollowUpMode.PHONE, 2),
                        tried(FollowUpMode.HOME_VISIT, 3))
                .when(close(
                        ClosingReason.UNTRACEABLE,
                        tried(FollowUpMode.HOME_VISIT, 3).occurredOn().minusDays(1)))
                .expectNoEvents()
                .expectException(NotTriedOftenEnough.class);
    }

    @Test
    void who_came_to_the_shelter_since_was_seen() {
        LocalDate came = tried(FollowUpMode.HOME_VISIT, 3).occurredOn().plusDays(1);
        fixture.given(
                        REGISTERED,
                        tried(FollowUpMode.PHONE, 1),
                        tried(FollowUpMode.PHONE, 2),
                        tried(FollowUpMode.HOME_VISIT, 3),
                        new ShelterAdmitted(ID, STAY, 0, 0, 5, "2023-04", came, List.of()),
                        new ShelterLeft(ID, STAY, ShelterExit.HOME, came))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectNoEvents()
                .expectException(NotTriedOftenEnough.class);
    }

    @Test
    void two_attempts_are_not_enough() {
        fixture.given(under(tried(FollowUpMode.PHONE, 1), tried(FollowUpMode.HOME_VISIT, 3)))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectException(NotTriedOftenEnough.class);
    }

    @Test
    void three_attempts_in_one_way_are_not_enough() {
        fixture.given(under(tried(FollowUpMode.PHONE, 1), tried(FollowUpMode.PHONE, 2), tried(FollowUpMode.PHONE, 3)))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectException(NotTriedOftenEnough.class);
    }

    @Test
    void attempts_from_before_she_was_last_seen_do_not_count() {
        fixture.given(under(
                        tried(FollowUpMode.PHONE, 1),
                        tried(FollowUpMode.HOME_VISIT, 2),
                        followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, RESOLVED_ON.plusDays(2)),
                        tried(FollowUpMode.PHONE, 3)))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectException(NotTriedOftenEnough.class);
    }

    @Test
    void closing_again_for_the_same_reason_changes_nothing() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(close(ClosingReason.RELOCATED, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void closing_again_for_another_reason_is_refused() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(close(ClosingReason.WITHDRAWN_BY_WOMAN, TODAY))
                .expectException(CaseIsClosed.class);
    }

    @Test
    void closing_again_for_another_case_that_stays_or_another_suspicion_is_refused() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.DUPLICATE))
                .when(duplicateOf(STAY))
                .expectNoEvents()
                .expectException(CaseIsClosed.class);
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.DECEASED))
                .when(new CloseCase(ID, ClosingReason.DECEASED, null, true, CLOSED_ON, TODAY))
                .expectNoEvents()
                .expectException(CaseIsClosed.class);
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.DUPLICATE))
                .when(duplicateOf(OTHER_CASE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_case_is_not_closed_before_it_was_last_moved() {
        fixture.given(REGISTERED, SERVED)
                .when(close(ClosingReason.RELOCATED, SERVED_ON.minusDays(1)))
                .expectException(DatedBeforeLastMovement.class);
    }

    @Test
    void a_death_is_no_contact_so_that_it_completes_no_monitoring() {
        fixture.given(under(
                        followedUp(LAST_SLOT.minusDays(30), FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT.minusDays(30)),
                        followedUp(LAST_SLOT, FollowUpOutcome.DECEASED, LAST_SLOT)))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT))
                .expectNoEvents()
                .expectException(LastSlotNotContacted.class);
    }

    @Test
    void a_death_learnt_of_speaks_against_her_safety_all_the_same() {
        fixture.given(under(
                        followedUp(LAST_SLOT, FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT.minusDays(2)),
                        followedUp(null, FollowUpOutcome.DECEASED, LAST_SLOT)))
                .when(close(ClosingReason.MONITORING_COMPLETED, LAST_SLOT))
                .expectNoEvents()
                .expectException(NotKnownToBeSafe.class);
    }

    @Test
    void a_death_is_no_attempt_either() {
        fixture.given(under(
                        tried(FollowUpMode.PHONE, 1),
                        tried(FollowUpMode.PHONE, 2),
                        new FollowUpRecorded(
                                ID, null, FollowUpMode.HOME_VISIT, FollowUpOutcome.DECEASED, RESOLVED_ON.plusDays(3))))
                .when(close(ClosingReason.UNTRACEABLE, CLOSED_ON))
                .expectException(NotTriedOftenEnough.class);
    }

    private static List<Object> under(Object... followUps) {
        return Stream.concat(Stream.of(UNDER_FOLLOW_UP), Stream.of(followUps)).toList();
    }

    private static FollowUpRecorded tried(FollowUpMode mode, int day) {
        return new FollowUpRecorded(ID, null, mode, FollowUpOutcome.NOT_REACHABLE, RESOLVED_ON.plusDays(day));
    }

    private static CloseCase close(ClosingReason reason, LocalDate on) {
        return new CloseCase(ID, reason, null, null, on, TODAY);
    }

    private static CloseCase duplicateOf(@Nullable UUID kept) {
        return new CloseCase(ID, ClosingReason.DUPLICATE, kept, null, CLOSED_ON, TODAY);
    }
}
