package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.ASKED_ON;
import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.COORDINATED;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.HANDED_OVER_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.OTHER_CENTRE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REFERRAL;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFERRED;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;
import static org.caseledger.command.lifecycle.Given.classified;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsStruckOff;
import org.caseledger.command.lifecycle.refusals.CentreHadClosed;
import org.caseledger.command.lifecycle.refusals.CentreTakesNoCases;
import org.caseledger.command.lifecycle.refusals.EntryIsVoid;
import org.caseledger.command.lifecycle.refusals.EntryNeverChanges;
import org.caseledger.command.lifecycle.refusals.FieldNotCorrected;
import org.caseledger.command.lifecycle.refusals.FieldOfLastingEntryNotCorrected;
import org.caseledger.command.lifecycle.refusals.FirStepMissing;
import org.caseledger.command.lifecycle.refusals.FollowUpWouldMoveCase;
import org.caseledger.command.lifecycle.refusals.GuardianConsentMissing;
import org.caseledger.command.lifecycle.refusals.HearingBeforeStep;
import org.caseledger.command.lifecycle.refusals.NextMeetingBeforeThisOne;
import org.caseledger.command.lifecycle.refusals.NoSuchEntry;
import org.caseledger.command.lifecycle.refusals.NotBetweenNeighbours;
import org.caseledger.command.lifecycle.refusals.NothingToCorrect;
import org.caseledger.command.lifecycle.refusals.OccursBeforeFirstContact;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lifecycle.refusals.SettlementNotAllowed;
import org.caseledger.command.lifecycle.refusals.SlotNotPlanned;
import org.caseledger.command.lifecycle.refusals.TooEarlyForSlot;
import org.caseledger.command.lifecycle.refusals.ValueUnreadable;
import org.caseledger.command.lifecycle.refusals.WorkerNotPosted;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PublishedPeriodIsForAdministrator;
import org.caseledger.events.Account;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectingTest {
    private static final LocalDate EARLIER = RESOLVED_ON.minusDays(10);

    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_code_is_put_right_and_posts_nothing() {
        fixture.given(REGISTERED, SERVED)
                .when(code(1, "service", "LEGAL_AID"))
                .expectEvents(new DetailsCorrected(
                        ID,
                        1,
                        "ServiceProvided",
                        "service",
                        "PSYCHO_SOCIAL_COUNSELLING",
                        "LEGAL_AID",
                        CorrectionReason.WRONG_CODE,
                        TODAY,
                        List.of()));
    }

    @Test
    void a_day_that_was_left_out_is_filled_in() {
        LocalDate hearing = TODAY.plusDays(20);
        fixture.given(REGISTERED, SERVED, step(null))
                .when(code(2, "dueOn", hearing.toString()))
                .expectEvents(new DetailsCorrected(
                        ID,
                        2,
                        "LegalStepRecorded",
                        "dueOn",
                        null,
                        hearing.toString(),
                        CorrectionReason.WRONG_CODE,
                        TODAY,
                        List.of()));
    }

    @Test
    void the_age_band_of_a_registration_is_put_right_and_counts_at_once() {
        fixture.given(REGISTERED, SERVED, corrected(0, "CaseRegistered", "ageBand", "25_34", "UNDER_18"))
                .when(new ReferCase(
                        ID, REFERRAL, Partner.HOSPITAL, ConsentBy.WOMAN, null, ReportedBy.CENTRE_STAFF, LEFT_ON, TODAY))
                .expectException(GuardianConsentMissing.class);
    }

    @Test
    void the_age_of_a_girl_is_put_right_although_her_case_is_resolved_as_a_womans() {
        fixture.given(REGISTERED, classified(GbvimsType.RAPE, Category.RAPE), SERVED, RESOLVED, PLANNED)
                .when(code(0, "ageBand", "UNDER_18"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_corrected_day_of_resolution_is_posted_anew_and_her_monitoring_planned_anew() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(day(3, EARLIER))
                .expectEvents(
                        corrected(
                                3,
                                "CaseResolved",
                                "occurredOn",
                                RESOLVED_ON,
                                EARLIER,
                                resolution(PostingReason.RESOLVED).reversed(),
                                resolvedOn(EARLIER, ResolutionOutcome.DUES_RECOVERED)),
                        FollowUpPolicy.on(EARLIER).plan(ID, EARLIER, TODAY));
    }

    @Test
    void a_corrected_outcome_is_posted_anew_and_keeps_the_plan() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, fir(RESOLVED_ON))
                .when(code(3, "outcome", "FIR_REGISTERED"))
                .expectEvents(corrected(
                        3,
                        "CaseResolved",
                        "outcome",
                        "DUES_RECOVERED",
                        "FIR_REGISTERED",
                        resolution(PostingReason.RESOLVED).reversed(),
                        resolvedOn(RESOLVED_ON, ResolutionOutcome.FIR_REGISTERED)));
    }

    @Test
    void no_outcome_is_put_right_to_an_fir_that_no_step_records_by_then() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, fir(RESOLVED_ON.plusDays(1)))
                .when(code(3, "outcome", "FIR_REGISTERED"))
                .expectNoEvents()
                .expectException(FirStepMissing.class);
    }

    private static LegalStepRecorded fir(LocalDate on) {
        return new LegalStepRecorded(ID, LegalStep.FIR, null, on, List.of());
    }

    @Test
    void a_correction_of_a_correction_takes_back_what_the_first_one_posted() {
        fixture.given(given(
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        movedTo(EARLIER),
                        FollowUpPolicy.on(EARLIER).plan(ID, EARLIER, EARLIER)))
                .when(day(3, RESOLVED_ON.plusDays(1)))
                .expectEvents(
                        corrected(
                                3,
                                "CaseResolved",
                                "occurredOn",
                                EARLIER,
                                RESOLVED_ON.plusDays(1),
                                resolvedOn(EARLIER, ResolutionOutcome.DUES_RECOVERED)
                                        .reversed(),
                                resolvedOn(RESOLVED_ON.plusDays(1), ResolutionOutcome.DUES_RECOVERED)),
                        FollowUpPolicy.on(RESOLVED_ON.plusDays(1)).plan(ID, RESOLVED_ON.plusDays(1), TODAY));
    }

    @Test
    void two_details_of_one_entry_are_put_right_one_after_the_other() {
        fixture.given(given(
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        movedTo(EARLIER),
                        FollowUpPolicy.on(EARLIER).plan(ID, EARLIER, EARLIER),
                        fir(EARLIER)))
                .when(code(3, "outcome", "FIR_REGISTERED"))
                .expectEvents(corrected(
                        3,
                        "CaseResolved",
                        "outcome",
                        "DUES_RECOVERED",
                        "FIR_REGISTERED",
                        resolvedOn(EARLIER, ResolutionOutcome.DUES_RECOVERED).reversed(),
                        resolvedOn(EARLIER, ResolutionOutcome.FIR_REGISTERED)));
    }

    @Test
    void a_resolution_from_before_a_transfer_is_put_right_in_the_books_it_was_made_in() {
        LocalDate to = RESOLVED_ON.plusDays(2);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(day(3, to))
                .expectEvents(
                        corrected(
                                3,
                                "CaseResolved",
                                "occurredOn",
                                RESOLVED_ON,
                                to,
                                resolution(PostingReason.RESOLVED).reversed(),
                                resolvedOn(to, ResolutionOutcome.DUES_RECOVERED)),
                        FollowUpPolicy.on(to).plan(ID, to, TODAY));
    }

    @Test
    void a_transfer_is_dated_anew_in_both_books() {
        LocalDate to = HANDED_OVER_ON.plusDays(1);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(day(6, to))
                .expectEvents(corrected(
                        6,
                        "TransferAccepted",
                        "occurredOn",
                        HANDED_OVER_ON,
                        to,
                        TRANSFERRED.postings().get(0).reversed(),
                        on(to, TRANSFERRED.postings().get(0)),
                        TRANSFERRED.postings().get(1).reversed(),
                        on(to, TRANSFERRED.postings().get(1))));
    }

    @Test
    void a_reopened_resolution_is_dated_anew_without_a_new_plan() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(day(3, EARLIER))
                .expectEvents(corrected(
                        3,
                        "CaseResolved",
                        "occurredOn",
                        RESOLVED_ON,
                        EARLIER,
                        resolution(PostingReason.RESOLVED).reversed(),
                        resolvedOn(EARLIER, ResolutionOutcome.DUES_RECOVERED)));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-04", "2025-08-02"})
    void a_movement_stays_between_its_neighbours(LocalDate day) {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(day(3, day))
                .expectNoEvents()
                .expectException(NotBetweenNeighbours.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-05", "2025-08-01"})
    void it_may_share_their_days(LocalDate day) {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(day(3, day))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void neighbours_are_where_they_were_put_right_to() {
        fixture.given(given(CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED, movedTo(REOPENED_ON)))
                .when(day(5, REOPENED_ON.minusDays(1)))
                .expectException(NotBetweenNeighbours.class);
    }

    @Test
    void the_newest_movement_does_not_lie_ahead() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(day(3, TODAY.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void nothing_is_put_right_tomorrow() {
        fixture.given(REGISTERED, SERVED)
                .when(new CorrectDetails(
                        ID, 1, "service", "FOOD", CorrectionReason.WRONG_CODE, TODAY.plusDays(1), TODAY))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void nothing_is_put_right_before_the_first_contact() {
        fixture.given(REGISTERED, SERVED)
                .when(new CorrectDetails(
                        ID, 1, "service", "FOOD", CorrectionReason.WRONG_CODE, FIRST_CONTACT.minusDays(1), TODAY))
                .expectNoEvents()
                .expectException(OccursBeforeFirstContact.class);
    }

    @Test
    void a_registration_is_not_redated() {
        fixture.given(REGISTERED)
                .when(day(0, FIRST_CONTACT))
                .expectNoEvents()
                .expectException(FieldOfLastingEntryNotCorrected.class);
    }

    @ParameterizedTest
    @CsvSource({"number", "centre", "subjectId"})
    void who_and_where_are_not_put_right_in_an_entry_that_lasts(String field) {
        fixture.given(REGISTERED, SERVED)
                .when(code(0, field, "BR-GAY-01"))
                .expectNoEvents()
                .expectException(FieldOfLastingEntryNotCorrected.class);
    }

    @ParameterizedTest
    @CsvSource({"postings", "caseId", "nothing"})
    void who_and_where_are_not_put_right_in_one_that_may_be_retracted(String field) {
        fixture.given(REGISTERED, SERVED)
                .when(code(1, field, "BR-GAY-01"))
                .expectNoEvents()
                .expectException(FieldNotCorrected.class);
    }

    @Test
    void every_kind_of_entry_says_what_of_it_is_put_right_and_whether_it_is_retracted() {
        assertThat(CASE_EVENTS).allSatisfy(kind -> {
            Class<?> saysSo = CorrectionRules.refusalOfFieldIn(kind).getClass();
            boolean corrected = CorrectionRules.isCorrected(kind);
            boolean retracted = CorrectionRules.isRetracted(kind);
            assertThat(saysSo)
                    .as(kind.getSimpleName())
                    .isEqualTo(
                            corrected
                                    ? retracted ? FieldNotCorrected.class : FieldOfLastingEntryNotCorrected.class
                                    : retracted ? NothingToCorrect.class : EntryNeverChanges.class);
        });
    }

    private static final List<Class<?>> CASE_EVENTS = List.of(CaseEvent.class.getPermittedSubclasses());

    @Test
    void a_miss_is_neither_corrected_nor_retracted_and_says_so() {
        LocalDate slot = LocalDate.of(2025, 7, 15);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, new FollowUpMissed(ID, slot, slot.plusDays(4)))
                .when(day(5, slot))
                .expectNoEvents()
                .expectException(EntryNeverChanges.class);
    }

    @ParameterizedTest
    @CsvSource({"1, service, MANICURE", "1, occurredOn, 2025-13-01", "1, occurredOn, FOOD", "0, ageBand, AGE_25_34"})
    void a_value_that_is_none_is_not_read(long entry, String field, String value) {
        fixture.given(REGISTERED, SERVED)
                .when(code(entry, field, value))
                .expectNoEvents()
                .expectException(ValueUnreadable.class);
    }

    @Test
    void what_stands_there_already_is_no_correction() {
        fixture.given(REGISTERED, SERVED)
                .when(code(1, "service", "PSYCHO_SOCIAL_COUNSELLING"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_corrected_to_this_before_is_no_correction() {
        fixture.given(given(CLASSIFIED, SERVED, RESOLVED, PLANNED, movedTo(EARLIER)))
                .when(day(3, EARLIER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_entry_that_is_none_is_not_put_right() {
        fixture.given(REGISTERED, SERVED).when(code(2, "service", "FOOD")).expectException(NoSuchEntry.class);
    }

    @Test
    void a_correction_is_not_put_right_itself() {
        fixture.given(given(CLASSIFIED, SERVED, RESOLVED, PLANNED, movedTo(EARLIER)))
                .when(day(5, EARLIER))
                .expectException(EntryNeverChanges.class);
    }

    @Test
    void an_entry_that_was_retracted_is_not_put_right() {
        fixture.given(REGISTERED, SERVED, step(null), voided(2, "LegalStepRecorded"))
                .when(code(2, "step", "FIR"))
                .expectException(EntryIsVoid.class);
    }

    @Test
    void the_resolution_of_a_case_that_is_struck_off_stays() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        closed(Account.UNDER_FOLLOW_UP, ClosingReason.REGISTERED_IN_ERROR))
                .when(day(3, EARLIER))
                .expectNoEvents()
                .expectException(CaseIsStruckOff.class);
    }

    @Test
    void an_outcome_is_not_put_right_into_a_settlement_that_is_none() {
        fixture.given(REGISTERED, classified(GbvimsType.RAPE, Category.RAPE), SERVED, RESOLVED, PLANNED)
                .when(code(3, "outcome", "SETTLED_BY_COUNSELLING"))
                .expectException(SettlementNotAllowed.class);
    }

    @Test
    void a_settlement_that_turned_out_to_be_none_is_still_dated_right() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        new CaseResolved(
                                ID,
                                ResolutionOutcome.SETTLED_BY_COUNSELLING,
                                true,
                                RESOLVED_ON,
                                List.of(resolvedOn(RESOLVED_ON, ResolutionOutcome.SETTLED_BY_COUNSELLING))),
                        PLANNED,
                        classified(GbvimsType.RAPE, Category.RAPE))
                .when(day(3, EARLIER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_hearing_is_not_put_before_its_step() {
        fixture.given(REGISTERED, SERVED, step(TODAY))
                .when(code(2, "dueOn", SERVED_ON.minusDays(1).toString()))
                .expectException(HearingBeforeStep.class);
    }

    @Test
    void nor_a_step_after_its_hearing() {
        fixture.given(REGISTERED, SERVED, step(LEFT_ON))
                .when(day(2, LEFT_ON.plusDays(1)))
                .expectException(HearingBeforeStep.class);
    }

    @Test
    void the_next_meeting_is_not_put_before_this_one() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        COORDINATED,
                        new CoordinationMeetingHeld(ID, List.of(Partner.NGO), TODAY, ADMITTED_ON))
                .when(code(3, "nextOn", ADMITTED_ON.toString()))
                .expectException(NextMeetingBeforeThisOne.class);
    }

    /** Else the slot would have no answer, and be overdue or missed though she was reached. */
    @Test
    void a_follow_up_is_not_put_on_a_day_on_which_its_plan_was_not_in_force() {
        LocalDate slot = LocalDate.of(2025, 7, 15);
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        followedUp(slot, FollowUpOutcome.SAFE_AND_STABLE, slot),
                        REOPENED)
                .when(day(5, REOPENED.occurredOn().plusDays(1)))
                .expectNoEvents()
                .expectException(SlotNotPlanned.class);
    }

    @Test
    void a_follow_up_is_not_put_too_early_for_its_slot() {
        LocalDate slot = LocalDate.of(2025, 7, 15);
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        followedUp(slot, FollowUpOutcome.SAFE_AND_STABLE, slot))
                .when(day(5, slot.minusDays(4)))
                .expectNoEvents()
                .expectException(TooEarlyForSlot.class);
    }

    @Test
    void a_day_in_a_published_period_is_for_the_administrator() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(day(3, LocalDate.of(2025, 7, 2)), JUNE.toldTo(Role.CASE_WORKER))
                .expectNoEvents()
                .expectException(PublishedPeriodIsForAdministrator.class);
    }

    @Test
    void also_where_only_the_new_day_lies_in_it() {
        fixture.given(REGISTERED, SERVED, step(null))
                .when(day(2, LocalDate.of(2025, 6, 1)), JUNE.toldTo(Role.CASE_WORKER))
                .expectException(PublishedPeriodIsForAdministrator.class);
    }

    @Test
    void the_administrator_puts_it_right() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(day(3, LocalDate.of(2025, 7, 2)), JUNE.toldTo(Role.CENTRE_ADMINISTRATOR))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_receiving_centre_ran_on_the_day_a_transfer_is_put_to() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(
                        day(6, ASKED_ON),
                        Elsewhere.centreFrom(OTHER_CENTRE, HANDED_OVER_ON).told())
                .expectException(CentreTakesNoCases.class);
    }

    /** Entered late as of a day before the resolution, and found after it. */
    @Test
    void violence_and_a_death_are_not_dated_where_they_would_have_moved_the_case() {
        for (FollowUpOutcome found : List.of(FollowUpOutcome.VIOLENCE_RECURRED, FollowUpOutcome.DECEASED)) {
            Object[] late = given(CLASSIFIED, SERVED, RESOLVED, PLANNED, followedUp(null, found, SERVED_ON));
            fixture.given(late)
                    .when(day(5, HANDED_OVER_ON))
                    .expectNoEvents()
                    .expectException(FollowUpWouldMoveCase.class);
            fixture.given(late).when(day(5, SERVED_ON.plusDays(1))).expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void what_moved_the_case_is_dated_right() {
        Object[] reopened = given(
                CLASSIFIED,
                SERVED,
                RESOLVED,
                PLANNED,
                followedUp(null, FollowUpOutcome.VIOLENCE_RECURRED, REOPENED_ON),
                REOPENED);
        fixture.given(reopened).when(day(5, REOPENED_ON.minusDays(1))).expectSuccessfulHandlerExecution();
    }

    /** Registered before its centre closed, and entered after: its staff hand it on, or close it, whenever they do. */
    @Test
    void what_a_closed_centre_did_with_a_case_that_was_entered_late_is_dated_right() {
        LocalDate closedOn = SERVED_ON;
        Elsewhere elsewhere = Elsewhere.centreFrom(OTHER_CENTRE, REGISTERED_ON).andClosed(CENTRE, closedOn);
        fixture.given(given(CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED))
                .when(day(6, HANDED_OVER_ON.minusDays(1)), elsewhere.told())
                .expectSuccessfulHandlerExecution();
        fixture.given(given(SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED)))
                .when(
                        day(2, CLOSED_ON.minusDays(1)),
                        Elsewhere.centreClosed(CENTRE, closedOn).told())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_centre_holds_no_active_case_after_it_closed_whichever_day_is_put_right() {
        LocalDate closedOn = HANDED_OVER_ON.plusDays(3);
        Elsewhere elsewhere = Elsewhere.centreFrom(OTHER_CENTRE, REGISTERED_ON).andClosed(CENTRE, closedOn);
        Object[] transferred = given(CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED);
        fixture.given(transferred)
                .when(day(6, closedOn.plusDays(1)), elsewhere.told())
                .expectNoEvents()
                .expectException(CentreHadClosed.class);
        fixture.given(transferred).when(day(6, closedOn), elsewhere.told()).expectSuccessfulHandlerExecution();

        Object[] closed = given(SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED));
        fixture.given(closed)
                .when(
                        day(2, CLOSED_ON.plusDays(2)),
                        Elsewhere.centreClosed(CENTRE, CLOSED_ON.plusDays(1)).told())
                .expectNoEvents()
                .expectException(CentreHadClosed.class);
        fixture.given(closed)
                .when(
                        day(2, CLOSED_ON.plusDays(1)),
                        Elsewhere.centreClosed(CENTRE, CLOSED_ON.plusDays(1)).told())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whom_a_case_was_given_to_was_posted_on_the_day_that_is_put_to() {
        CaseAssigned given = new CaseAssigned(ID, "w-7", REGISTERED_ON.plusDays(4));
        Elsewhere posted = Elsewhere.posted("w-7", CENTRE, REGISTERED_ON.plusDays(2));
        fixture.given(REGISTERED, given)
                .when(day(1, REGISTERED_ON.plusDays(1)), posted.told())
                .expectNoEvents()
                .expectException(WorkerNotPosted.class);
        fixture.given(REGISTERED, given)
                .when(day(1, REGISTERED_ON.plusDays(2)), posted.told())
                .expectSuccessfulHandlerExecution();
    }

    private static final Elsewhere JUNE = Elsewhere.published(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));

    private static Object[] given(Object... then) {
        return Stream.concat(Stream.of(REGISTERED), Stream.of(then)).toArray();
    }

    private static CorrectDetails code(long entry, String field, String value) {
        return new CorrectDetails(ID, entry, field, value, CorrectionReason.WRONG_CODE, TODAY, TODAY);
    }

    private static CorrectDetails day(long entry, LocalDate day) {
        return new CorrectDetails(ID, entry, "occurredOn", day.toString(), CorrectionReason.WRONG_DATE, TODAY, TODAY);
    }

    private static DetailsCorrected movedTo(LocalDate day) {
        return corrected(
                3,
                "CaseResolved",
                "occurredOn",
                RESOLVED_ON,
                day,
                resolution(PostingReason.RESOLVED).reversed(),
                resolvedOn(day, ResolutionOutcome.DUES_RECOVERED));
    }

    private static DetailsCorrected corrected(
            long entry, String type, String field, Object before, Object now, Posting... postings) {
        CorrectionReason reason =
                field.equals("occurredOn") ? CorrectionReason.WRONG_DATE : CorrectionReason.WRONG_CODE;
        return new DetailsCorrected(
                ID, entry, type, field, before.toString(), now.toString(), reason, TODAY, List.of(postings));
    }

    private static EntryVoided voided(long entry, String type) {
        return new EntryVoided(ID, entry, type, CorrectionReason.WRONG_CASE, TODAY, List.of());
    }

    private static LegalStepRecorded step(@Nullable LocalDate hearing) {
        return new LegalStepRecorded(ID, LegalStep.COURT_DATE, hearing, SERVED_ON, List.of());
    }

    private static Posting resolvedOn(LocalDate day, ResolutionOutcome outcome) {
        return new Posting(
                CENTRE,
                CENTRE,
                REGISTERED_ON,
                Account.IN_SERVICE,
                Account.UNDER_FOLLOW_UP,
                day,
                PostingReason.RESOLVED,
                outcome,
                1);
    }

    private static Posting on(LocalDate day, Posting p) {
        return new Posting(p.centre(), p.origin(), p.cohort(), p.from(), p.to(), day, p.reason(), p.outcome(), p.n());
    }
}
