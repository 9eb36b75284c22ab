package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED;
import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.AgeOfOldestBoyMissing;
import org.caseledger.command.lifecycle.refusals.CentreNoLongerRuns;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.ExitAndDayBelongTogether;
import org.caseledger.command.lifecycle.refusals.LateStayNotEnded;
import org.caseledger.command.lifecycle.refusals.MoreOlderBoysThanBoys;
import org.caseledger.command.lifecycle.refusals.NeverReopened;
import org.caseledger.command.lifecycle.refusals.OccursBeforeFirstContact;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lifecycle.refusals.ShelterStayStillOpen;
import org.caseledger.command.lifecycle.refusals.StayBeganBeforeReopening;
import org.caseledger.command.lifecycle.refusals.StayEndsBeforeAdmission;
import org.caseledger.command.lifecycle.refusals.StaysOverlap;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PublishedPeriodIsForAdministrator;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.Account;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdmittingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void the_first_stay_moves_the_case_into_service() {
        fixture.given(REGISTERED)
                .when(admit(ADMITTED_ON))
                .expectEvents(admitted(
                        ADMITTED_ON,
                        posting(Account.REGISTERED, Account.IN_SERVICE, ADMITTED_ON, PostingReason.SERVICE_BEGUN)));
    }

    @Test
    void a_stay_of_a_case_in_service_moves_nothing() {
        fixture.given(REGISTERED, SERVED).when(admit(ADMITTED_ON)).expectEvents(admitted(ADMITTED_ON));
    }

    @Test
    void a_stay_from_before_the_registration_moves_nothing() {
        fixture.given(REGISTERED).when(admit(FIRST_CONTACT)).expectEvents(admitted(FIRST_CONTACT));
    }

    @Test
    void nobody_stayed_before_the_first_contact() {
        fixture.given(REGISTERED)
                .when(admit(FIRST_CONTACT.minusDays(1)))
                .expectNoEvents()
                .expectException(OccursBeforeFirstContact.class);
    }

    @Test
    void nobody_has_stayed_tomorrow() {
        fixture.given(REGISTERED).when(admit(TODAY.plusDays(1))).expectException(OccursInTheFuture.class);
    }

    @Test
    void a_stay_under_follow_up_opens_the_case_again() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(admit(REOPENED_ON))
                .expectEvents(reopened(Account.UNDER_FOLLOW_UP), admitted(REOPENED_ON));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED"})
    void a_stay_on_a_closed_case_opens_it_again(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(admit(CLOSED_ON.plusDays(1)))
                .expectEvents(
                        new CaseReopened(
                                ID,
                                ReopeningReason.SHELTER_NEEDED,
                                CLOSED_ON.plusDays(1),
                                List.of(posting(
                                        Account.closed(false, reason),
                                        Account.IN_SERVICE,
                                        CLOSED_ON.plusDays(1),
                                        PostingReason.REOPENED))),
                        admitted(CLOSED_ON.plusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED"})
    void what_ended_for_good_is_not_opened_for_a_stay(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(admit(CLOSED_ON))
                .expectNoEvents()
                .expectException(NeverReopened.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED"})
    void a_whole_stay_from_before_is_entered_even_then(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(stay(ADMITTED_ON, LEFT_ON))
                .expectEvents(admitted(ADMITTED_ON), LEFT);
    }

    /** Taken in at two in the morning, and to hospital by noon. */
    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED", "RELOCATED"})
    void a_stay_that_was_over_on_the_day_of_the_closing_moves_nothing(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(stay(CLOSED_ON, CLOSED_ON))
                .expectEvents(admitted(CLOSED_ON), new ShelterLeft(ID, STAY, ShelterExit.HOME, CLOSED_ON));
    }

    @Test
    void nor_does_one_that_was_over_on_the_day_of_the_resolution() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(stay(RESOLVED_ON, RESOLVED_ON))
                .expectEvents(admitted(RESOLVED_ON), new ShelterLeft(ID, STAY, ShelterExit.HOME, RESOLVED_ON));
    }

    @Test
    void one_that_began_on_that_day_and_lasted_longer_opens_the_case_again() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(stay(REOPENED_ON, REOPENED_ON.plusDays(1)))
                .expectEvents(
                        reopened(Account.UNDER_FOLLOW_UP),
                        admitted(REOPENED_ON),
                        new ShelterLeft(ID, STAY, ShelterExit.HOME, REOPENED_ON.plusDays(1)));
    }

    /** Else she would be in the house while the books have her under follow-up, whose slots nobody answers. */
    @Test
    void a_stay_that_began_under_follow_up_does_not_last_over_the_reopening() {
        LocalDate came = REOPENED_ON.minusDays(3);
        Object[] life = {REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED};
        for (AdmitToShelter over : List.of(admit(came), stay(came, REOPENED_ON.plusDays(1)))) {
            fixture.given(life).when(over).expectNoEvents().expectException(StayBeganBeforeReopening.class);
        }
        fixture.given(life)
                .when(stay(came, REOPENED_ON))
                .expectEvents(admitted(came), new ShelterLeft(ID, STAY, ShelterExit.HOME, REOPENED_ON));
    }

    @Test
    void a_case_of_a_centre_that_has_ended_its_work_is_not_opened_for_a_stay() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(admit(TODAY), Elsewhere.centreClosed(CENTRE, TODAY).told())
                .expectNoEvents()
                .expectException(CentreNoLongerRuns.class);
    }

    @Test
    void a_stay_from_before_the_resolution_is_entered_whole() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(admit(ADMITTED_ON))
                .expectNoEvents()
                .expectException(LateStayNotEnded.class);
    }

    @Test
    void a_late_stay_has_ended_by_the_resolution() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(stay(ADMITTED_ON, RESOLVED_ON.plusDays(1)))
                .expectException(LateStayNotEnded.class);
    }

    @Test
    void a_late_stay_until_the_day_of_the_resolution_leaves_the_status_as_it_is() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(stay(ADMITTED_ON, RESOLVED_ON))
                .expectEvents(admitted(ADMITTED_ON), new ShelterLeft(ID, STAY, ShelterExit.HOME, RESOLVED_ON));
    }

    @Test
    void the_last_day_of_a_whole_stay_may_need_the_administrator() {
        fixture.given(REGISTERED, SERVED)
                .when(
                        stay(RESOLVED_ON, RESOLVED_ON.plusDays(2)),
                        Elsewhere.published(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31))
                                .toldTo(Role.CASE_WORKER))
                .expectNoEvents()
                .expectException(PublishedPeriodIsForAdministrator.class);
    }

    @Test
    void who_stays_already_is_not_admitted_again() {
        fixture.given(REGISTERED, SERVED, ADMITTED).when(admit(LEFT_ON)).expectException(ShelterStayStillOpen.class);
    }

    @Test
    void the_same_admission_again_changes_nothing() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(admit(ADMITTED_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** They would be missing, and nobody would be told. */
    @Test
    void children_of_whom_it_did_not_speak_make_it_another_one() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(new AdmitToShelter(ID, UUID.randomUUID(), 2, 0, null, null, null, ADMITTED_ON, TODAY))
                .expectNoEvents()
                .expectException(ShelterStayStillOpen.class);
    }

    @Test
    void she_comes_back_on_the_day_she_left() {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT).when(admit(LEFT_ON)).expectEvents(admitted(LEFT_ON));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 3", "1, 2", "2, 10", "-2, 10"})
    void two_stays_do_not_overlap(int from, int to) {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(stay(ADMITTED_ON.plusDays(from), ADMITTED_ON.plusDays(to)))
                .expectNoEvents()
                .expectException(StaysOverlap.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "3, 5"})
    void a_stay_ends_where_another_begins(int from, int to) {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(stay(ADMITTED_ON.plusDays(from), ADMITTED_ON.plusDays(to)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_whole_stay_does_not_end_before_it_begins() {
        fixture.given(REGISTERED, SERVED)
                .when(stay(LEFT_ON, ADMITTED_ON))
                .expectException(StayEndsBeforeAdmission.class);
    }

    @Test
    void a_whole_stay_has_not_ended_tomorrow() {
        fixture.given(REGISTERED, SERVED)
                .when(stay(ADMITTED_ON, TODAY.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void the_day_she_left_goes_with_where_she_went() {
        fixture.given(REGISTERED, SERVED)
                .when(new AdmitToShelter(ID, STAY, 0, 0, null, LEFT_ON, null, ADMITTED_ON, TODAY))
                .expectException(ExitAndDayBelongTogether.class);
    }

    @Test
    void girls_of_any_age_and_boys_up_to_twelve_stay_with_her() {
        fixture.given(REGISTERED, SERVED)
                .when(with(3, 2, 12))
                .expectEvents(new ShelterAdmitted(ID, STAY, 3, 2, 5, "2023-04", ADMITTED_ON, List.of()));
    }

    @Test
    void a_stay_does_not_reach_across_a_resolution_that_a_reopening_followed() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(admit(ADMITTED_ON))
                .expectNoEvents()
                .expectException(LateStayNotEnded.class);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(stay(ADMITTED_ON, LEFT_ON))
                .expectEvents(admitted(ADMITTED_ON), LEFT);
    }

    @Test
    void a_boy_of_thirteen_does_not_and_she_does_all_the_same() {
        fixture.given(REGISTERED, SERVED).when(with(1, 1, 13)).expectEvents(stay(1, 0, 1));
    }

    @Test
    void his_younger_brother_stays() {
        fixture.given(REGISTERED, SERVED).when(with(0, 2, 13)).expectEvents(stay(0, 1, 1));
    }

    @Test
    void of_several_older_boys_it_is_said_how_many_they_are() {
        fixture.given(REGISTERED, SERVED).when(withOlder(3, 15, 2)).expectEvents(stay(0, 1, 2));
    }

    @Test
    void no_more_older_boys_than_boys_are_counted() {
        fixture.given(REGISTERED, SERVED)
                .when(withOlder(1, 15, 2))
                .expectNoEvents()
                .expectException(MoreOlderBoysThanBoys.class);
    }

    @Test
    void older_boys_are_not_counted_where_the_oldest_may_stay() {
        fixture.given(REGISTERED, SERVED)
                .when(withOlder(1, 12, 1))
                .expectNoEvents()
                .expectException(DoesNotBelong.class);
    }

    private static AdmitToShelter withOlder(int boys, int oldestBoy, int olderBoys) {
        return new AdmitToShelter(
                ID, STAY, 0, boys, oldestBoy, olderBoys, null, null, PersonalDetails.none(), ADMITTED_ON, TODAY);
    }

    private static ShelterAdmitted stay(int girls, int boys, @Nullable Integer notAdmitted) {
        return new ShelterAdmitted(ID, STAY, girls, boys, notAdmitted, 5, "2023-04", ADMITTED_ON, List.of(), null);
    }

    @Test
    void where_boys_stay_the_age_of_the_oldest_is_said() {
        fixture.given(REGISTERED, SERVED).when(with(0, 1, null)).expectException(AgeOfOldestBoyMissing.class);
    }

    @Test
    void where_none_stay_no_age_is_said() {
        fixture.given(REGISTERED, SERVED).when(with(1, 0, 4)).expectException(AgeOfOldestBoyMissing.class);
    }

    private static AdmitToShelter admit(LocalDate on) {
        return new AdmitToShelter(ID, STAY, 0, 0, null, null, null, on, TODAY);
    }

    private static AdmitToShelter stay(LocalDate from, LocalDate to) {
        return new AdmitToShelter(ID, STAY, 0, 0, null, to, ShelterExit.HOME, from, TODAY);
    }

    private static AdmitToShelter with(int girls, int boys, @Nullable Integer oldestBoy) {
        return new AdmitToShelter(ID, STAY, girls, boys, oldestBoy, null, null, ADMITTED_ON, TODAY);
    }

    private static ShelterAdmitted admitted(LocalDate on, Posting... postings) {
        return new ShelterAdmitted(ID, STAY, 0, 0, 5, "2023-04", on, List.of(postings));
    }

    private static CaseReopened reopened(Account from) {
        return new CaseReopened(
                ID,
                ReopeningReason.SHELTER_NEEDED,
                REOPENED_ON,
                List.of(posting(from, Account.IN_SERVICE, REOPENED_ON, PostingReason.REOPENED)));
    }
}
