package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED;
import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.HANDED_OVER_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.caseledger.command.lifecycle.refusals.LimitNotExtended;
import org.caseledger.command.lifecycle.refusals.NoShelterStay;
import org.caseledger.command.lifecycle.refusals.ShelterStayStillOpen;
import org.caseledger.command.lifecycle.refusals.StayEndsBeforeAdmission;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StayingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_stay_is_extended() {
        fixture.given(REGISTERED, SERVED, ADMITTED).when(extend(8, LEFT_ON)).expectEvents(extended(8, LEFT_ON));
    }

    @Test
    void extending_to_the_limit_in_force_changes_nothing() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(extend(5, LEFT_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_stay_is_not_shortened() {
        fixture.given(REGISTERED, SERVED, ADMITTED, extended(8, LEFT_ON))
                .when(extend(7, LEFT_ON))
                .expectException(LimitNotExtended.class);
    }

    @Test
    void nobody_who_is_not_there_is_kept_longer() {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(extend(8, LEFT_ON))
                .expectException(NoShelterStay.class);
    }

    /** Said by telephone while she stayed, and entered when she had left. */
    @Test
    void an_extension_in_time_is_entered_after_she_has_left() {
        LocalDate said = ADMITTED_ON.plusDays(1);
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT).when(extend(8, said)).expectEvents(extended(8, said));
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT, extended(8, said))
                .when(extend(8, said))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(extend(8, ADMITTED_ON.minusDays(1)))
                .expectException(NoShelterStay.class);
    }

    /** What the district said later does not undo what the administrator had said before. */
    @Test
    void a_shorter_extension_of_an_earlier_day_is_entered_late() {
        LocalDate said = ADMITTED_ON.plusDays(1);
        fixture.given(REGISTERED, SERVED, ADMITTED, extended(15, LEFT_ON))
                .when(extend(10, said))
                .expectEvents(extended(10, said));
    }

    @Test
    void a_limit_that_was_extended_in_time_and_entered_late_is_not_passed() {
        LocalDate left = ADMITTED_ON.plusDays(8);
        LocalDate said = ADMITTED_ON.plusDays(4);
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED, leftOn(left), extended(10, said))
                .when(exceed(5, TODAY)));
    }

    @Test
    void a_stay_is_not_extended_before_it_began() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(extend(8, ADMITTED_ON.minusDays(1)))
                .expectException(StayEndsBeforeAdmission.class);
    }

    @Test
    void she_leaves() {
        fixture.given(REGISTERED, SERVED, ADMITTED).when(leave(LEFT_ON)).expectEvents(LEFT);
    }

    @Test
    void leaving_again_as_before_changes_nothing() {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(leave(LEFT_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void leaving_on_another_day_is_for_a_correction() {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(leave(LEFT_ON.plusDays(1)))
                .expectException(NoShelterStay.class);
    }

    @Test
    void nobody_leaves_before_coming() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(leave(ADMITTED_ON.minusDays(1)))
                .expectException(StayEndsBeforeAdmission.class);
    }

    @Test
    void the_limit_is_passed_on_the_day_after_its_last_whatever_the_day_of_asking() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(exceed(5, TODAY))
                .expectEvents(exceeded(5, ADMITTED_ON.plusDays(6)));
    }

    @Test
    void on_its_last_day_it_is_not_yet_passed() {
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED).when(exceed(5, ADMITTED_ON.plusDays(5))));
    }

    @Test
    void it_is_passed_once() {
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED, exceeded(5, ADMITTED_ON.plusDays(6)))
                .when(exceed(5, TODAY)));
    }

    @Test
    void who_left_in_time_has_not_passed_it() {
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED, leftOn(ADMITTED_ON.plusDays(5)))
                .when(exceed(5, TODAY)));
    }

    @Test
    void who_left_a_day_later_has() {
        fixture.given(REGISTERED, SERVED, ADMITTED, leftOn(ADMITTED_ON.plusDays(6)))
                .when(exceed(5, TODAY))
                .expectEvents(exceeded(5, ADMITTED_ON.plusDays(6)));
    }

    @Test
    void an_extension_in_time_moves_the_limit() {
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED, extended(10, ADMITTED_ON.plusDays(5)))
                .when(exceed(5, TODAY)));
    }

    @Test
    void an_extension_in_time_has_a_limit_of_its_own() {
        fixture.given(REGISTERED, SERVED, ADMITTED, extended(10, ADMITTED_ON.plusDays(5)))
                .when(exceed(10, TODAY))
                .expectEvents(exceeded(10, ADMITTED_ON.plusDays(11)));
    }

    @Test
    void an_extension_that_came_late_does_not_undo_it() {
        fixture.given(REGISTERED, SERVED, ADMITTED, extended(10, ADMITTED_ON.plusDays(6)))
                .when(exceed(5, TODAY))
                .expectEvents(exceeded(5, ADMITTED_ON.plusDays(6)));
    }

    @Test
    void each_limit_is_passed_by_itself() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        ADMITTED,
                        exceeded(5, ADMITTED_ON.plusDays(6)),
                        extended(10, ADMITTED_ON.plusDays(6)))
                .when(exceed(10, TODAY))
                .expectEvents(exceeded(10, ADMITTED_ON.plusDays(11)));
    }

    @Test
    void a_limit_that_was_never_set_is_not_passed() {
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED).when(exceed(4, TODAY)));
    }

    @Test
    void nor_that_of_a_stay_that_is_none() {
        nothingHappens(fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(new ExceedShelterLimit(ID, OTHER_CASE, 5, TODAY, TODAY)));
    }

    @Test
    void a_case_is_not_resolved_while_she_stays() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, ADMITTED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY))
                .expectNoEvents()
                .expectException(ShelterStayStillOpen.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELOCATED", "WITHDRAWN_BY_WOMAN", "REGISTERED_IN_ERROR", "NOT_WITHIN_MANDATE"})
    void a_case_is_not_closed_while_she_stays(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(new CloseCase(ID, reason, null, null, CLOSED_ON, TODAY))
                .expectNoEvents()
                .expectException(ShelterStayStillOpen.class);
    }

    @Test
    void a_case_is_not_taken_over_while_she_stays() {
        fixture.given(REGISTERED, SERVED, ADMITTED, TRANSFER_REQUESTED)
                .when(new AcceptTransfer(ID, HANDED_OVER_ON, TODAY))
                .expectNoEvents()
                .expectException(ShelterStayStillOpen.class);
    }

    @Test
    void a_death_at_a_follow_up_closes_nothing_while_she_stays() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(new RecordFollowUp(
                        ID, null, FollowUpMode.PHONE, FollowUpOutcome.DECEASED, false, false, CLOSED_ON, TODAY))
                .expectNoEvents()
                .expectException(ShelterStayStillOpen.class);
    }

    @Test
    void once_she_has_left_the_case_is_resolved() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY))
                .expectEvents(RESOLVED, FollowUpPolicy.on(RESOLVED_ON).plan(ID, RESOLVED_ON, TODAY));
    }

    private static void nothingHappens(ResultValidator<Case> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static ExtendShelterStay extend(int days, LocalDate on) {
        return new ExtendShelterStay(ID, days, on, TODAY);
    }

    private static LeaveShelter leave(LocalDate on) {
        return new LeaveShelter(ID, ShelterExit.HOME, on, TODAY);
    }

    private static ExceedShelterLimit exceed(int days, LocalDate today) {
        return new ExceedShelterLimit(ID, STAY, days, today, today);
    }

    private static ShelterStayExtended extended(int days, LocalDate on) {
        return new ShelterStayExtended(ID, STAY, days, "2023-04", on);
    }

    private static ShelterLeft leftOn(LocalDate on) {
        return new ShelterLeft(ID, STAY, ShelterExit.HOSPITAL, on);
    }

    private static ShelterLimitExceeded exceeded(int days, LocalDate on) {
        return new ShelterLimitExceeded(ID, STAY, days, on);
    }
}
