package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.lifecycle.Given.ASKED_ON;
import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.COORDINATED;
import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.HANDED_OVER_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CENTRE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFER;
import static org.caseledger.command.lifecycle.Given.TRANSFERRED;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;
import static org.caseledger.command.lifecycle.Given.caseAfter;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.registered;
import static org.caseledger.command.lifecycle.Given.reopened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeTransferRequest;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.CentreTakesNoCases;
import org.caseledger.command.lifecycle.refusals.ConsentMissing;
import org.caseledger.command.lifecycle.refusals.DatedBeforeLastMovement;
import org.caseledger.command.lifecycle.refusals.GuardianConsentMissing;
import org.caseledger.command.lifecycle.refusals.NoTransferPending;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lifecycle.refusals.TransferPending;
import org.caseledger.command.lifecycle.refusals.TransferRefusedSince;
import org.caseledger.command.lifecycle.refusals.TransferToItself;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferringTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void the_holding_centre_asks_and_says_by_when_it_hopes_for_an_answer() {
        fixture.given(REGISTERED, SERVED).when(request(OTHER_CENTRE)).expectEvents(TRANSFER_REQUESTED);
    }

    @Test
    void asking_again_on_that_day_changes_nothing() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED)
                .when(request(OTHER_CENTRE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void two_centres_are_not_asked_at_once() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED)
                .when(request("BR-NAL-01"))
                .expectException(TransferPending.class);
    }

    @Test
    void a_centre_does_not_ask_itself() {
        fixture.given(REGISTERED, SERVED).when(request(CENTRE)).expectException(TransferToItself.class);
    }

    @Test
    void a_centre_that_does_not_run_is_not_asked() {
        fixture.given(REGISTERED, SERVED)
                .when(
                        request(OTHER_CENTRE),
                        Elsewhere.centreFrom(OTHER_CENTRE, ASKED_ON.plusDays(1)).told())
                .expectNoEvents()
                .expectException(CentreTakesNoCases.class);
    }

    @Test
    void an_adult_is_not_transferred_without_her_consent_or_a_legal_basis() {
        fixture.given(REGISTERED, SERVED)
                .when(new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, null, null, ASKED_ON, TODAY))
                .expectException(ConsentMissing.class);
    }

    @Test
    void a_girl_is_not_transferred_on_her_own_word_alone() {
        fixture.given(GIRL_REGISTERED, SERVED)
                .when(request(OTHER_CENTRE))
                .expectException(GuardianConsentMissing.class);
    }

    @Test
    void a_girl_is_transferred_as_a_court_asks() {
        fixture.given(GIRL_REGISTERED, SERVED)
                .when(new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, null, LegalBasis.COURT_ORDER, ASKED_ON, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closed_case_is_not_transferred() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, ConsentBy.WOMAN, null, CLOSED_ON, TODAY))
                .expectException(CaseIsClosed.class);
    }

    @Test
    void a_request_is_not_dated_before_the_newest_movement() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(new RequestTransfer(
                        ID, TRANSFER, OTHER_CENTRE, ConsentBy.WOMAN, null, RESOLVED_ON.minusDays(1), TODAY))
                .expectException(DatedBeforeLastMovement.class);
    }

    @Test
    void accepting_takes_the_case_into_the_other_books_and_keeps_the_status() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED)
                .when(accept(HANDED_OVER_ON))
                .expectEvents(TRANSFERRED);
    }

    @Test
    void what_she_has_refused_since_it_was_asked_for_is_not_accepted() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, says(false, ASKED_ON))
                .when(accept(HANDED_OVER_ON))
                .expectNoEvents()
                .expectException(TransferRefusedSince.class);
    }

    @Test
    void of_a_girl_her_own_yes_does_not_take_back_her_guardians_no() {
        TransferRequested asked = new TransferRequested(
                ID,
                TRANSFER,
                CENTRE,
                OTHER_CENTRE,
                ConsentBy.GUARDIAN,
                null,
                ASKED_ON.plusDays(3),
                "2023-04",
                ASKED_ON);
        fixture.given(
                        GIRL_REGISTERED,
                        SERVED,
                        asked,
                        new ConsentRecorded(ID, ConsentPurpose.TRANSFER, false, ConsentBy.GUARDIAN, ASKED_ON),
                        says(true, ASKED_ON))
                .when(accept(HANDED_OVER_ON))
                .expectNoEvents()
                .expectException(TransferRefusedSince.class);
    }

    @Test
    void what_she_says_after_the_hand_over_or_takes_back_in_time_does_not_stand_in_its_way() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, says(false, HANDED_OVER_ON.plusDays(1)))
                .when(accept(HANDED_OVER_ON))
                .expectSuccessfulHandlerExecution();
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, says(false, ASKED_ON), says(true, HANDED_OVER_ON))
                .when(accept(HANDED_OVER_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_she_had_refused_before_it_was_asked_for_with_her_consent_counts_no_more() {
        fixture.given(REGISTERED, SERVED, says(false, ASKED_ON), TRANSFER_REQUESTED)
                .when(accept(HANDED_OVER_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void on_a_legal_basis_it_is_accepted_whatever_she_says() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        new TransferRequested(
                                ID,
                                TRANSFER,
                                CENTRE,
                                OTHER_CENTRE,
                                null,
                                LegalBasis.COURT_ORDER,
                                ASKED_ON.plusDays(3),
                                "2023-04",
                                ASKED_ON),
                        says(false, ASKED_ON))
                .when(accept(HANDED_OVER_ON))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void a_yes_on_which_a_request_waits_is_not_retracted_nor_dated_after_it(boolean another, boolean onLegalBasis) {
        TransferRequested asked = new TransferRequested(
                ID,
                TRANSFER,
                CENTRE,
                OTHER_CENTRE,
                onLegalBasis ? null : ConsentBy.WOMAN,
                onLegalBasis ? LegalBasis.COURT_ORDER : null,
                ASKED_ON.plusDays(3),
                "2023-04",
                ASKED_ON);
        List<CaseEvent> life = new ArrayList<>(List.of(REGISTERED, SERVED, says(true, ASKED_ON)));
        if (another) {
            life.add(says(true, RESOLVED_ON));
        }
        life.add(asked);
        for (Object command : List.of(
                new VoidEntry(ID, 2, CorrectionReason.WRONG_CASE, ASKED_ON.plusDays(1), TODAY),
                new CorrectDetails(
                        ID,
                        2,
                        "occurredOn",
                        ASKED_ON.plusDays(1).toString(),
                        CorrectionReason.WRONG_DATE,
                        ASKED_ON.plusDays(1),
                        TODAY))) {
            var tried = fixture.given(life).when(command);
            if (another || onLegalBasis) {
                tried.expectSuccessfulHandlerExecution();
            } else {
                tried.expectNoEvents().expectException(OtherEntriesContradict.class);
            }
        }
    }

    @Test
    void once_it_is_withdrawn_the_yes_is_retracted() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        says(true, ASKED_ON),
                        TRANSFER_REQUESTED,
                        new TransferWithdrawn(ID, TRANSFER, ASKED_ON))
                .when(new VoidEntry(ID, 2, CorrectionReason.WRONG_CASE, ASKED_ON.plusDays(1), TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_no_of_a_later_day_than_the_request_counts_also_where_it_was_recorded_before_it() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        says(true, ASKED_ON.minusDays(1)),
                        says(false, ASKED_ON.plusDays(1)),
                        TRANSFER_REQUESTED)
                .when(accept(HANDED_OVER_ON))
                .expectNoEvents()
                .expectException(TransferRefusedSince.class);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void a_hand_over_is_not_put_on_a_day_by_which_it_was_refused(int days, boolean refused) {
        var tried = fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        TRANSFER_REQUESTED,
                        TRANSFERRED,
                        says(false, HANDED_OVER_ON.plusDays(2)))
                .when(new CorrectDetails(
                        ID,
                        6,
                        "occurredOn",
                        HANDED_OVER_ON.plusDays(days).toString(),
                        CorrectionReason.WRONG_DATE,
                        TODAY,
                        TODAY));
        if (refused) {
            tried.expectNoEvents().expectException(TransferRefusedSince.class);
        } else {
            tried.expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void whom_the_law_asks_is_asked_by_the_hand_over_where_her_age_was_put_right() {
        List<CaseEvent> life = new ArrayList<>(List.of(
                registered(AgeBand.UNKNOWN),
                SERVED,
                TRANSFER_REQUESTED,
                new DetailsCorrected(
                        ID,
                        0,
                        "CaseRegistered",
                        "ageBand",
                        "UNKNOWN",
                        "UNDER_18",
                        CorrectionReason.NEW_INFORMATION,
                        ASKED_ON,
                        List.of())));
        fixture.given(life).when(accept(HANDED_OVER_ON)).expectNoEvents().expectException(GuardianConsentMissing.class);

        life.add(new ConsentRecorded(ID, ConsentPurpose.TRANSFER, true, ConsentBy.GUARDIAN, HANDED_OVER_ON));
        fixture.given(life).when(accept(HANDED_OVER_ON)).expectSuccessfulHandlerExecution();
    }

    @Test
    void asking_again_on_another_word_or_basis_is_another_request() {
        for (RequestTransfer other : List.of(
                new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, null, LegalBasis.COURT_ORDER, ASKED_ON, TODAY),
                new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, ConsentBy.GUARDIAN, null, ASKED_ON, TODAY))) {
            fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED)
                    .when(other)
                    .expectNoEvents()
                    .expectException(TransferPending.class);
        }
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED)
                .when(new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, null, null, ASKED_ON, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ConsentRecorded says(boolean given, LocalDate on) {
        return new ConsentRecorded(ID, ConsentPurpose.TRANSFER, given, ConsentBy.WOMAN, on);
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTERED", "IN_SERVICE", "COORDINATION"})
    void in_and_out_are_the_same_account(Account account) {
        List<Object> life = new ArrayList<>(List.of(REGISTERED));
        if (account != Account.REGISTERED) {
            life.add(SERVED);
        }
        if (account == Account.COORDINATION) {
            life.add(COORDINATED);
        }
        life.add(TRANSFER_REQUESTED);

        fixture.given(life)
                .when(accept(HANDED_OVER_ON))
                .expectEvents(new TransferAccepted(
                        ID,
                        TRANSFER,
                        CENTRE,
                        OTHER_CENTRE,
                        HANDED_OVER_ON,
                        List.of(
                                at(OTHER_CENTRE, Account.OUTSIDE, account, PostingReason.TRANSFERRED_IN),
                                at(CENTRE, account, Account.OUTSIDE, PostingReason.TRANSFERRED_OUT))));
    }

    @Test
    void what_follows_is_posted_where_the_case_is_held_and_counted_where_it_was_registered() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(new ReopenCase(ID, ReopeningReason.SAME_MATTER, REOPENED_ON, TODAY))
                .expectEvents(new CaseReopened(
                        ID,
                        ReopeningReason.SAME_MATTER,
                        REOPENED_ON,
                        List.of(new Posting(
                                OTHER_CENTRE,
                                CENTRE,
                                REGISTERED_ON,
                                Account.UNDER_FOLLOW_UP,
                                Account.IN_SERVICE,
                                REOPENED_ON,
                                PostingReason.REOPENED,
                                null,
                                1))));
    }

    @Test
    void the_plan_goes_with_the_case() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(new RecordFollowUp(
                        ID,
                        LocalDate.of(2025, 7, 15),
                        FollowUpMode.PHONE,
                        FollowUpOutcome.SAFE_AND_STABLE,
                        false,
                        null,
                        LocalDate.of(2025, 7, 15),
                        TODAY))
                .expectEvents(followedUp(
                        LocalDate.of(2025, 7, 15), FollowUpOutcome.SAFE_AND_STABLE, LocalDate.of(2025, 7, 15)));
    }

    @Test
    void whom_one_centre_gave_it_to_works_on_it_no_more_once_it_is_handed_over_nor_when_it_comes_back() {
        CaseAssigned assigned = new CaseAssigned(ID, "case-worker-9", SERVED.occurredOn());
        TransferAccepted back =
                new TransferAccepted(ID, UUID.randomUUID(), OTHER_CENTRE, CENTRE, TODAY, TRANSFERRED.postings());

        assertThat(worker(REGISTERED, SERVED, assigned)).contains("case-worker-9");
        assertThat(worker(REGISTERED, SERVED, assigned, TRANSFER_REQUESTED, TRANSFERRED))
                .isEmpty();
        assertThat(worker(REGISTERED, SERVED, assigned, TRANSFER_REQUESTED, TRANSFERRED, back))
                .isEmpty();
        assertThat(worker(REGISTERED, SERVED, assigned, TRANSFER_REQUESTED, TRANSFERRED, back, assigned))
                .contains("case-worker-9");
    }

    private static Optional<String> worker(CaseEvent... life) {
        return caseAfter(List.of(life)).worker();
    }

    @Test
    void accepting_again_changes_nothing() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED, TRANSFERRED)
                .when(accept(HANDED_OVER_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nothing_is_accepted_that_nobody_asked_for() {
        fixture.given(REGISTERED, SERVED).when(accept(HANDED_OVER_ON)).expectException(NoTransferPending.class);
    }

    @Test
    void nothing_is_accepted_before_it_was_asked_for() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED)
                .when(accept(ASKED_ON.minusDays(1)))
                .expectException(AnsweredBeforeTransferRequest.class);
    }

    @Test
    void a_centre_that_has_stopped_meanwhile_accepts_nothing() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED)
                .when(
                        accept(HANDED_OVER_ON),
                        Elsewhere.centreClosed(OTHER_CENTRE, HANDED_OVER_ON).told())
                .expectException(CentreTakesNoCases.class);
    }

    @Test
    void for_a_suspended_centre_its_caretaker_accepts_and_the_case_goes_to_the_centre_itself() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED)
                .when(
                        accept(HANDED_OVER_ON),
                        Elsewhere.centreSuspended(OTHER_CENTRE, "BR-NAL-01", HANDED_OVER_ON)
                                .told())
                .expectEvents(TRANSFERRED);
    }

    @Test
    void a_suspended_centre_is_not_asked_anew() {
        fixture.given(REGISTERED, SERVED)
                .when(
                        request(OTHER_CENTRE),
                        Elsewhere.centreSuspended(OTHER_CENTRE, "BR-NAL-01", ASKED_ON)
                                .told())
                .expectNoEvents()
                .expectException(CentreTakesNoCases.class);
    }

    @Test
    void the_other_centre_declines_and_the_case_stays() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED).when(decline()).expectEvents(DECLINED);
    }

    @Test
    void declining_again_changes_nothing() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, DECLINED)
                .when(decline())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_declined_is_not_accepted() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, DECLINED)
                .when(accept(HANDED_OVER_ON))
                .expectException(NoTransferPending.class);
    }

    @Test
    void the_asking_centre_withdraws() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED).when(withdraw()).expectEvents(WITHDRAWN);
    }

    @Test
    void withdrawing_again_changes_nothing() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, WITHDRAWN)
                .when(withdraw())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_withdrawn_is_not_accepted() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, WITHDRAWN)
                .when(accept(HANDED_OVER_ON))
                .expectException(NoTransferPending.class);
    }

    @Test
    void after_an_answer_another_centre_is_asked() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, DECLINED)
                .when(request("BR-NAL-01"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closing_makes_the_request_moot() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        TRANSFER_REQUESTED,
                        closed(Account.IN_SERVICE, ClosingReason.RELOCATED),
                        reopened(ClosingReason.RELOCATED, CLOSED_ON))
                .when(accept(CLOSED_ON))
                .expectException(NoTransferPending.class);
    }

    @Test
    void what_is_closed_is_not_taken_over() {
        fixture.given(REGISTERED, SERVED, TRANSFER_REQUESTED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(accept(CLOSED_ON))
                .expectException(NoTransferPending.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_closed_centre_takes_over_nothing_however_the_day_is_given(int days) {
        LocalDate closedOn = HANDED_OVER_ON.minusDays(days);
        CentreOperation closed = CentreOperation.begun(LocalDate.MIN).closed(closedOn);
        CentreOperation suspendedBefore = CentreOperation.begun(LocalDate.MIN)
                .suspended(ASKED_ON, "BR-NAL-01")
                .closed(closedOn);
        for (CentreOperation life : List.of(closed, suspendedBefore)) {
            PermissiveFixture.of(Case.class)
                    .given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, TRANSFER_REQUESTED)
                    .when(accept(HANDED_OVER_ON), new Elsewhere(Map.of(OTHER_CENTRE, life), null, List.of()).told())
                    .expectException(CentreTakesNoCases.class);
        }
    }

    @Test
    void a_closed_centre_is_not_asked_by_a_request_that_is_dated_back() {
        fixture.given(REGISTERED, SERVED)
                .when(
                        request(OTHER_CENTRE),
                        Elsewhere.centreClosed(OTHER_CENTRE, ASKED_ON.plusDays(1))
                                .told())
                .expectException(CentreTakesNoCases.class);
    }

    private static final TransferDeclined DECLINED =
            new TransferDeclined(ID, TRANSFER, TransferRefusal.NO_CAPACITY, HANDED_OVER_ON);
    private static final TransferWithdrawn WITHDRAWN = new TransferWithdrawn(ID, TRANSFER, HANDED_OVER_ON);

    private static RequestTransfer request(String to) {
        return new RequestTransfer(ID, TRANSFER, to, ConsentBy.WOMAN, null, ASKED_ON, TODAY);
    }

    private static AcceptTransfer accept(LocalDate on) {
        return new AcceptTransfer(ID, on, TODAY);
    }

    private static DeclineTransfer decline() {
        return new DeclineTransfer(ID, TransferRefusal.NO_CAPACITY, HANDED_OVER_ON, TODAY);
    }

    private static WithdrawTransfer withdraw() {
        return new WithdrawTransfer(ID, HANDED_OVER_ON, TODAY);
    }

    private static Posting at(String centre, Account from, Account to, PostingReason reason) {
        return new Posting(centre, CENTRE, REGISTERED_ON, from, to, HANDED_OVER_ON, reason, null, 1);
    }
}
