package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.HANDED_OVER_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.OTHER_CENTRE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFER;
import static org.caseledger.command.lifecycle.Given.TRANSFERRED;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.posting;
import static org.caseledger.command.lifecycle.Given.reopened;
import static org.caseledger.command.lifecycle.Given.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CentreNoLongerRuns;
import org.caseledger.command.lifecycle.refusals.EntryIsVoid;
import org.caseledger.command.lifecycle.refusals.EntryNeverChanges;
import org.caseledger.command.lifecycle.refusals.EntryStaysAsItIs;
import org.caseledger.command.lifecycle.refusals.NoSuchEntry;
import org.caseledger.command.lifecycle.refusals.NotNewestMovement;
import org.caseledger.command.lifecycle.refusals.OccursBeforeFirstContact;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PublishedPeriodIsForAdministrator;
import org.caseledger.events.Account;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoidingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_resolution_is_retracted_and_the_earlier_status_returns() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(retract(3))
                .expectEvents(voided(3, "CaseResolved", resolution(PostingReason.RESOLVED)));
    }

    @Test
    void the_next_resolution_is_the_first_again() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        voided(3, "CaseResolved", resolution(PostingReason.RESOLVED)))
                .when(resolve(RESOLVED_ON))
                .expectEvents(RESOLVED, FollowUpPolicy.on(RESOLVED_ON).plan(ID, RESOLVED_ON, TODAY));
    }

    @Test
    void the_plan_ends_with_its_resolution() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        voided(3, "CaseResolved", resolution(PostingReason.RESOLVED)))
                .when(new MissFollowUp(ID, LocalDate.of(2025, 7, 7), TODAY, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_corrected_resolution_is_retracted_as_it_stands() {
        LocalDate earlier = RESOLVED_ON.minusDays(3);
        Posting moved = on(earlier, resolution(PostingReason.RESOLVED));
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        new DetailsCorrected(
                                ID,
                                3,
                                "CaseResolved",
                                "occurredOn",
                                RESOLVED_ON.toString(),
                                earlier.toString(),
                                CorrectionReason.WRONG_DATE,
                                TODAY,
                                List.of(resolution(PostingReason.RESOLVED).reversed(), moved)),
                        FollowUpPolicy.on(earlier).plan(ID, earlier, earlier))
                .when(retract(3))
                .expectEvents(voided(3, "CaseResolved", moved));
    }

    @Test
    void a_retracted_reopening_brings_the_plan_back() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED, voided(5, REOPENED))
                .when(new RecordFollowUp(
                        ID,
                        LocalDate.of(2025, 8, 30),
                        FollowUpMode.PHONE,
                        FollowUpOutcome.SAFE_AND_STABLE,
                        false,
                        null,
                        LocalDate.of(2025, 8, 30),
                        TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reopening_is_retracted_though_a_hold_was_placed_after_the_closing() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        closed(Account.IN_SERVICE, ClosingReason.WITHDRAWN_BY_WOMAN),
                        new LegalHoldPlaced(ID, LegalHoldReason.COURT_PROCEEDING, CLOSED_ON.plusDays(30)),
                        new LegalHoldLifted(
                                ID, LegalHoldReason.COURT_PROCEEDING, "district-officer-1", CLOSED_ON.plusDays(40)),
                        reopened(ClosingReason.WITHDRAWN_BY_WOMAN, CLOSED_ON.plusDays(60)))
                .when(retract(6))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void after_a_retracted_reopening_the_case_is_resolved_as_before() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED, voided(5, REOPENED))
                .when(resolve(CLOSED_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_retracted_closing_gives_the_case_back_as_it_was() {
        CaseClosed closed = closed(Account.UNDER_FOLLOW_UP, ClosingReason.DECEASED);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closed)
                .when(retract(5))
                .expectEvents(voided(5, closed));
    }

    @Test
    void a_case_that_was_closed_by_mistake_is_reopened_though_such_a_closing_is_final() {
        CaseClosed closed = closed(Account.UNDER_FOLLOW_UP, ClosingReason.DECEASED);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closed, voided(5, closed))
                .when(new ReopenCase(ID, ReopeningReason.SAME_MATTER, CLOSED_ON, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void taking_back_a_striking_off_counts_the_first_resolution_again() {
        Posting struck = new Posting(
                CENTRE,
                CENTRE,
                REGISTERED_ON,
                Account.IN_SERVICE,
                Account.UNDER_FOLLOW_UP,
                RESOLVED_ON,
                PostingReason.RESOLVED_STRUCK_OFF,
                ResolutionOutcome.DUES_RECOVERED,
                1);
        CaseClosed closed = new CaseClosed(
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
                        struck));

        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closed)
                .when(retract(5))
                .expectEvents(new EntryVoided(
                        ID,
                        5,
                        "CaseClosed",
                        CorrectionReason.WRONG_CASE,
                        TODAY,
                        List.of(
                                closed.postings().get(0).reversed(),
                                resolution(PostingReason.RESOLVED),
                                struck.reversed())));
    }

    @Test
    void taking_it_back_changes_a_published_count_and_is_for_the_administrator() {
        CaseClosed closed = new CaseClosed(
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
                        resolution(PostingReason.RESOLVED).reversed()));

        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closed)
                .when(retract(5), JUNE.toldTo(Role.CASE_WORKER))
                .expectNoEvents()
                .expectException(PublishedPeriodIsForAdministrator.class);
    }

    @Test
    void what_was_struck_off_after_its_registration_was_published_comes_back_by_the_administrator_alone() {
        CaseClosed struckOff = closed(Account.REGISTERED, ClosingReason.REGISTERED_IN_ERROR);

        fixture.given(REGISTERED, struckOff)
                .when(retract(1), JUNE.toldTo(Role.CASE_WORKER))
                .expectNoEvents()
                .expectException(PublishedPeriodIsForAdministrator.class);
        fixture.given(REGISTERED, struckOff)
                .when(retract(1), JUNE.toldTo(Role.CENTRE_ADMINISTRATOR))
                .expectEvents(voided(1, struckOff));
        fixture.given(REGISTERED, closed(Account.REGISTERED, ClosingReason.RELOCATED))
                .when(retract(1), JUNE.toldTo(Role.CASE_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_entry_of_a_published_period_is_retracted_by_the_administrator_alone() {
        fixture.given(REGISTERED, SERVED, LEGAL_STEP)
                .when(retract(2), JUNE.toldTo(Role.CASE_WORKER))
                .expectException(PublishedPeriodIsForAdministrator.class);
    }

    @Test
    void a_retracted_transfer_goes_back_in_both_books_and_waits_for_an_answer_again() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(retract(6))
                .expectEvents(voided(6, TRANSFERRED));
    }

    @Test
    void after_that_the_asked_centre_answers_anew() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        TRANSFER_REQUESTED,
                        TRANSFERRED,
                        voided(6, TRANSFERRED))
                .when(new AcceptTransfer(ID, HANDED_OVER_ON, TODAY))
                .expectEvents(TRANSFERRED);
    }

    @Test
    void a_retracted_service_gives_the_first_status_back() {
        fixture.given(REGISTERED, SERVED, voided(1, SERVED))
                .when(new ProvideService(ID, Service.FOOD, null, SERVED_ON, TODAY))
                .expectEvents(new ServiceProvided(ID, Service.FOOD, null, SERVED_ON, SERVED.postings()));
    }

    @Test
    void what_moved_nothing_is_retracted_at_any_time() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, LEGAL_STEP, RESOLVED, PLANNED)
                .when(retract(3))
                .expectEvents(voided(3, "LegalStepRecorded"));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void only_the_newest_movement_is_retracted(long earlier) {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(retract(earlier))
                .expectNoEvents()
                .expectException(NotNewestMovement.class);
    }

    @Test
    void one_after_the_other_they_are() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED, voided(5, REOPENED))
                .when(retract(3))
                .expectEvents(voided(3, "CaseResolved", resolution(PostingReason.RESOLVED)));
    }

    @Test
    void a_transfer_is_a_movement_too() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(retract(3))
                .expectException(NotNewestMovement.class);
    }

    @Test
    void a_registration_is_struck_off_instead() {
        fixture.given(REGISTERED).when(retract(0)).expectNoEvents().expectException(EntryStaysAsItIs.class);
    }

    static Stream<Object> neverRetracted() {
        return Stream.of(
                PLANNED,
                new FollowUpMissed(ID, LocalDate.of(2025, 7, 7), LocalDate.of(2025, 7, 11)),
                new ShelterLimitExceeded(ID, STAY, 5, LEFT_ON),
                TRANSFER_REQUESTED,
                new TransferDeclined(ID, TRANSFER, TransferRefusal.NO_CAPACITY, HANDED_OVER_ON),
                new TransferWithdrawn(ID, TRANSFER, HANDED_OVER_ON));
    }

    @ParameterizedTest
    @MethodSource("neverRetracted")
    void what_time_made_true_or_was_only_asked_stays(Object event) {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, event)
                .when(retract(4))
                .expectNoEvents()
                .expectException(EntryStaysAsItIs.class);
    }

    @Test
    void the_same_retraction_again_changes_nothing() {
        fixture.given(REGISTERED, SERVED, voided(1, SERVED))
                .when(retract(1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void for_another_reason_it_is_refused() {
        fixture.given(REGISTERED, SERVED, voided(1, SERVED))
                .when(new VoidEntry(ID, 1, CorrectionReason.ENTERED_TWICE, TODAY, TODAY))
                .expectException(EntryIsVoid.class);
    }

    /** The case was never there, so whom it was given to there is no entry any more; it had been one. */
    @Test
    void what_ended_with_a_retracted_acceptance_is_void_too() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        TRANSFER_REQUESTED,
                        TRANSFERRED,
                        new CaseAssigned(ID, "case-worker-9", HANDED_OVER_ON),
                        voided(5, TRANSFERRED))
                .when(retract(6))
                .expectNoEvents()
                .expectException(EntryIsVoid.class);
    }

    @Test
    void a_retraction_is_not_retracted() {
        fixture.given(REGISTERED, SERVED, voided(1, SERVED)).when(retract(2)).expectException(EntryNeverChanges.class);
    }

    @Test
    void nothing_is_retracted_that_was_never_said() {
        fixture.given(REGISTERED, SERVED).when(retract(2)).expectException(NoSuchEntry.class);
    }

    @Test
    void nothing_is_retracted_tomorrow_or_before_the_first_contact() {
        fixture.given(REGISTERED, SERVED)
                .when(new VoidEntry(ID, 1, CorrectionReason.WRONG_CASE, TODAY.plusDays(1), TODAY))
                .expectException(OccursInTheFuture.class);
        PermissiveFixture.of(Case.class)
                .given(REGISTERED, SERVED)
                .when(new VoidEntry(ID, 1, CorrectionReason.WRONG_CASE, FIRST_CONTACT.minusDays(1), TODAY))
                .expectException(OccursBeforeFirstContact.class);
    }

    @Test
    void a_closed_centre_gets_no_active_case_back_from_a_closing() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(retract(2), Elsewhere.centreClosed(CENTRE, CLOSED_ON).told())
                .expectNoEvents()
                .expectException(CentreNoLongerRuns.class);
    }

    @Test
    void no_request_for_transfer_is_left_waiting_on_a_case_that_is_closed_again() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        closed(Account.IN_SERVICE, ClosingReason.RELOCATED),
                        reopened(ClosingReason.RELOCATED, CLOSED_ON),
                        new TransferRequested(
                                ID,
                                TRANSFER,
                                CENTRE,
                                OTHER_CENTRE,
                                ConsentBy.WOMAN,
                                null,
                                CLOSED_ON.plusDays(3),
                                "2023-04",
                                CLOSED_ON))
                .when(retract(3))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
    }

    @Test
    void nor_from_a_transfer() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(retract(6), Elsewhere.centreClosed(CENTRE, CLOSED_ON).told())
                .expectNoEvents()
                .expectException(CentreNoLongerRuns.class);
    }

    @Test
    void what_does_not_come_back_is_retracted_although_its_centre_is_closed() {
        fixture.given(REGISTERED, SERVED, LEGAL_STEP, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(retract(2), Elsewhere.centreClosed(CENTRE, CLOSED_ON).told())
                .expectSuccessfulHandlerExecution();
    }

    private static final Elsewhere JUNE = Elsewhere.published(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));
    private static final LegalStepRecorded LEGAL_STEP =
            new LegalStepRecorded(ID, LegalStep.FIR, null, SERVED_ON, List.of());

    @Test
    void the_first_deed_is_not_retracted_while_another_one_stands() {
        ServiceProvided begun = new ServiceProvided(
                ID,
                Service.FOOD,
                null,
                SERVED_ON,
                List.of(posting(Account.REGISTERED, Account.IN_SERVICE, SERVED_ON, PostingReason.SERVICE_BEGUN)));
        ServiceProvided second = new ServiceProvided(ID, Service.FOOD, null, SERVED_ON, List.of());
        fixture.given(REGISTERED, begun, second)
                .when(retract(1))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
        fixture.given(REGISTERED, begun, second).when(retract(2)).expectSuccessfulHandlerExecution();
    }

    private static VoidEntry retract(long entry) {
        return new VoidEntry(ID, entry, CorrectionReason.WRONG_CASE, TODAY, TODAY);
    }

    private static ResolveCase resolve(LocalDate on) {
        return new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, on, TODAY);
    }

    private static EntryVoided voided(long entry, CaseEvent event) {
        return voided(entry, event.getClass().getSimpleName(), event.postings().toArray(Posting[]::new));
    }

    private static EntryVoided voided(long entry, String type, Posting... postings) {
        return new EntryVoided(
                ID,
                entry,
                type,
                CorrectionReason.WRONG_CASE,
                TODAY,
                Stream.of(postings).map(Posting::reversed).toList());
    }

    private static Posting on(LocalDate day, Posting p) {
        return new Posting(p.centre(), p.origin(), p.cohort(), p.from(), p.to(), day, p.reason(), p.outcome(), p.n());
    }
}
