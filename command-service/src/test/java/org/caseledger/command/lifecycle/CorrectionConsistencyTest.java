package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED;
import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.ASKED_ON;
import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.COORDINATED;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.HANDED_OVER_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.OTHER_CENTRE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REFERRAL;
import static org.caseledger.command.lifecycle.Given.REFERRED_TO_COMMITTEE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.REQUEST;
import static org.caseledger.command.lifecycle.Given.REQUESTED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFERRED;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;
import static org.caseledger.command.lifecycle.Given.broughtForward;
import static org.caseledger.command.lifecycle.Given.classified;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.posting;
import static org.caseledger.command.lifecycle.Given.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.OccursBeforeFirstContact;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.junit.jupiter.api.Test;

/** What rests on an entry is put right first, whichever way somebody tries to pull it away. */
class CorrectionConsistencyTest {
    private static final LocalDate LAST_SLOT = LocalDate.of(2025, 12, 30);

    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_referral_with_an_answer_is_not_retracted() {
        contradicted(
                retract(1),
                GIRL_REGISTERED,
                REFERRED_TO_COMMITTEE,
                new ReferralRejected(
                        ID, REFERRAL, ReferralRejection.NO_CAPACITY, ReportedBy.PARTNER, SERVED_ON.plusDays(1)));
    }

    @Test
    void an_answer_is_not_put_before_its_referral() {
        contradicted(
                day(2, SERVED_ON.minusDays(1)),
                GIRL_REGISTERED,
                REFERRED_TO_COMMITTEE,
                new ReferralAccepted(ID, REFERRAL, ReportedBy.PARTNER, SERVED_ON.plusDays(1)));
    }

    @Test
    void an_answered_request_is_not_retracted() {
        contradicted(retract(2), REGISTERED, SERVED, REQUESTED, ANSWER);
    }

    @Test
    void an_answer_to_a_request_is_not_put_right_into_another_service() {
        contradicted(code(3, "service", "FOOD"), REGISTERED, SERVED, REQUESTED, ANSWER);
    }

    @Test
    void an_answer_to_a_request_is_not_put_before_it() {
        contradicted(day(3, SERVED_ON.minusDays(1)), REGISTERED, SERVED, REQUESTED, ANSWER);
    }

    @Test
    void the_first_contact_is_not_put_after_what_was_done_then() {
        contradicted(code(0, "firstContactOn", SERVED_ON.toString()), REGISTERED, SERVED);
    }

    @Test
    void the_first_contact_of_a_case_from_paper_is_not_put_after_its_registration_there() {
        CaseBroughtForward forward = broughtForward(CaseStatus.IN_SERVICE, RESOLVED_ON);

        contradicted(code(0, "firstContactOn", REGISTERED_ON.plusDays(1).toString()), forward);
    }

    @Test
    void a_coordination_in_which_they_met_is_not_retracted() {
        contradicted(
                retract(2),
                REGISTERED,
                SERVED,
                COORDINATED,
                new CoordinationMeetingHeld(ID, List.of(Partner.NGO), null, ADMITTED_ON));
    }

    @Test
    void a_deed_is_not_put_after_the_closing() {
        fixture.given(
                        REGISTERED,
                        new ServiceRequested(ID, REQUEST, Service.FOOD, SERVED_ON),
                        closed(Account.REGISTERED, ClosingReason.RELOCATED))
                .when(day(1, CLOSED_ON.plusDays(1)))
                .expectNoEvents()
                .expectException(CaseIsClosed.class);
    }

    @Test
    void a_deed_is_not_put_before_the_first_contact() {
        fixture.given(REGISTERED, new ServiceRequested(ID, REQUEST, Service.FOOD, SERVED_ON))
                .when(day(1, FIRST_CONTACT.minusDays(1)))
                .expectNoEvents()
                .expectException(OccursBeforeFirstContact.class);
    }

    @Test
    void a_legal_step_is() {
        fixture.given(REGISTERED, STEP, closed(Account.REGISTERED, ClosingReason.RELOCATED))
                .when(day(1, CLOSED_ON.plusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closing_is_not_put_before_a_deed() {
        contradicted(
                day(2, SERVED_ON),
                REGISTERED,
                new RiskAssessed(ID, RiskLevel.HIGH, LEFT_ON),
                closed(Account.REGISTERED, ClosingReason.RELOCATED));
    }

    @Test
    void what_did_not_fit_before_hinders_no_other_correction() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        new RiskAssessed(ID, RiskLevel.HIGH, CLOSED_ON.plusDays(3)),
                        closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(code(1, "service", "FOOD"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_stay_she_has_left_is_retracted_with_her_leaving() {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(retract(2))
                .expectEvents(voided(2, ADMITTED), voided(3, LEFT));
    }

    /** Her leaving alone is not retracted any more, and so the stay could not be after it. */
    @Test
    void also_once_the_case_was_resolved_closed_reopened_or_handed_over() {
        List<Object[]> lives = List.of(
                new Object[] {REGISTERED, SERVED, ADMITTED, LEFT, CLASSIFIED, RESOLVED, PLANNED},
                new Object[] {REGISTERED, SERVED, ADMITTED, LEFT, CLASSIFIED, RESOLVED, PLANNED, REOPENED},
                new Object[] {REGISTERED, SERVED, ADMITTED, LEFT, closed(Account.IN_SERVICE, ClosingReason.RELOCATED)},
                new Object[] {REGISTERED, SERVED, ADMITTED, LEFT, TRANSFER_REQUESTED, inService(TRANSFERRED)});
        for (Object[] life : lives) {
            fixture.given(life).when(retract(2)).expectEvents(voided(2, ADMITTED), voided(3, LEFT));
        }
    }

    @Test
    void of_two_stays_one_is_retracted() {
        UUID second = new UUID(7, 77);
        ShelterAdmitted again = new ShelterAdmitted(ID, second, 0, 0, 5, "2023-04", LEFT_ON, List.of());
        ShelterLeft leftAgain = new ShelterLeft(ID, second, ShelterExit.HOME, LEFT_ON.plusDays(1));
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT, again, leftAgain)
                .when(retract(2))
                .expectEvents(voided(2, ADMITTED), voided(3, LEFT));
    }

    @Test
    void a_stay_that_was_extended_is_not_retracted() {
        contradicted(
                retract(2), REGISTERED, SERVED, ADMITTED, new ShelterStayExtended(ID, STAY, 10, "2023-04", LEFT_ON));
    }

    @Test
    void first_her_leaving_is_retracted_and_then_the_stay() {
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT, voided(3, LEFT))
                .when(retract(2))
                .expectSuccessfulHandlerExecution();
    }

    /** Entered late, of days on which nobody was in service: as it might have been entered at once. */
    @Test
    void a_past_stay_is_dated_right_within_the_time_in_which_the_case_was_resolved() {
        LocalDate came = RESOLVED_ON.plusDays(4);
        Object[] life = {
            REGISTERED,
            CLASSIFIED,
            SERVED,
            RESOLVED,
            PLANNED,
            closed(Account.UNDER_FOLLOW_UP, ClosingReason.RELOCATED),
            new ShelterAdmitted(ID, STAY, 0, 0, 5, "2023-04", came, List.of()),
            new ShelterLeft(ID, STAY, ShelterExit.HOME, came.plusDays(3))
        };
        fixture.given(life).when(day(6, came.plusDays(1))).expectSuccessfulHandlerExecution();
        fixture.given(life).when(day(7, CLOSED_ON.plusDays(1))).expectException(CaseIsClosed.class);
    }

    @Test
    void a_stay_is_not_put_into_days_on_which_nobody_was_in_service() {
        LocalDate stayed = REOPENED_ON.plusDays(1);
        contradicted(day(6, REOPENED_ON.minusDays(1)), reopenedAndStayed(stayed));
    }

    /** As it would be refused if it were entered so. */
    @Test
    void a_leaving_is_not_put_after_a_reopening_before_which_she_came() {
        LocalDate came = REOPENED_ON.minusDays(3);
        contradicted(day(7, REOPENED_ON.plusDays(1)), reopenedAndStayed(came));
    }

    @Test
    void a_stay_is_not_put_after_its_extension() {
        contradicted(
                day(2, LEFT_ON.plusDays(1)),
                REGISTERED,
                SERVED,
                ADMITTED,
                new ShelterStayExtended(ID, STAY, 10, "2023-04", LEFT_ON));
    }

    @Test
    void a_leaving_is_not_put_before_the_stay() {
        contradicted(day(3, ADMITTED_ON.minusDays(1)), REGISTERED, SERVED, ADMITTED, LEFT);
    }

    @Test
    void a_leaving_is_not_retracted_once_the_case_is_resolved() {
        contradicted(retract(4), REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT, RESOLVED, PLANNED);
    }

    @Test
    void nor_once_it_is_closed() {
        contradicted(
                retract(3), REGISTERED, SERVED, ADMITTED, LEFT, closed(Account.IN_SERVICE, ClosingReason.RELOCATED));
    }

    @Test
    void nor_once_another_centre_holds_it() {
        contradicted(retract(3), REGISTERED, SERVED, ADMITTED, LEFT, TRANSFER_REQUESTED, inService(TRANSFERRED));
    }

    @Test
    void nor_after_the_case_was_reopened() {
        contradicted(retract(4), REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT, RESOLVED, PLANNED, REOPENED);
    }

    @Test
    void before_that_it_is() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT)
                .when(retract(4))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_leaving_is_not_put_after_the_resolution() {
        contradicted(
                day(4, RESOLVED_ON.plusDays(1)), REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT, RESOLVED, PLANNED);
    }

    @Test
    void it_is_put_on_its_very_day() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT, RESOLVED, PLANNED)
                .when(day(4, RESOLVED_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_resolution_is_not_put_into_a_stay() {
        contradicted(
                day(5, ADMITTED_ON.plusDays(1)), REGISTERED, CLASSIFIED, SERVED, ADMITTED, LEFT, RESOLVED, PLANNED);
    }

    @Test
    void a_reopening_is_not_retracted_while_a_stay_of_it_stands() {
        LocalDate stayed = REOPENED_ON.plusDays(1);
        contradicted(retract(5), reopenedAndStayed(stayed));
    }

    @Test
    void the_only_service_is_not_retracted_once_the_case_is_resolved_on_it() {
        contradicted(retract(3), REGISTERED, CLASSIFIED, REFERRED, SERVED_TOO, RESOLVED, PLANNED);
    }

    @Test
    void nor_put_after_the_resolution() {
        contradicted(day(3, RESOLVED_ON.plusDays(1)), REGISTERED, CLASSIFIED, REFERRED, SERVED_TOO, RESOLVED, PLANNED);
    }

    @Test
    void nor_before_the_reopening_it_was_given_after() {
        LocalDate again = CLOSED_ON;
        contradicted(
                day(6, REOPENED_ON.minusDays(1)),
                REGISTERED,
                CLASSIFIED,
                SERVED,
                RESOLVED,
                PLANNED,
                REOPENED,
                new ServiceProvided(ID, Service.LEGAL_AID, null, REOPENED_ON, List.of()),
                new CaseResolved(
                        ID,
                        ResolutionOutcome.DUES_RECOVERED,
                        true,
                        again,
                        List.of(posting(
                                Account.IN_SERVICE, Account.UNDER_FOLLOW_UP, again, PostingReason.RESOLVED_AGAIN))),
                FollowUpPolicy.on(again).plan(ID, again, again));
    }

    @Test
    void one_of_two_services_is() {
        fixture.given(REGISTERED, CLASSIFIED, REFERRED, SERVED_TOO, STEP, RESOLVED, PLANNED)
                .when(retract(3))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void also_where_the_other_was_entered_late() {
        fixture.given(REGISTERED, CLASSIFIED, REFERRED, SERVED_TOO, RESOLVED, PLANNED, STEP)
                .when(retract(3))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_resolution_is_not_put_before_what_was_done_for_her() {
        contradicted(day(4, SERVED_ON), REGISTERED, CLASSIFIED, REFERRED, SERVED_TOO, RESOLVED, PLANNED);
    }

    @Test
    void the_only_classification_is_not_retracted_after_the_resolution() {
        contradicted(retract(1), REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED);
    }

    @Test
    void nor_the_report_of_an_offence_against_a_girl() {
        contradicted(retract(3), offence());
    }

    @Test
    void nor_put_after_the_resolution_that_asked_for_it() {
        contradicted(day(3, RESOLVED_ON.plusDays(1)), offence());
    }

    @Test
    void nor_the_referral_to_the_committee() {
        contradicted(day(4, RESOLVED_ON.plusDays(1)), offence());
    }

    @Test
    void nor_is_the_resolution_put_before_the_report() {
        Object[] life = offence();
        life[3] = new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, RESOLVED_ON.minusDays(2), List.of());

        contradicted(day(5, RESOLVED_ON.minusDays(3)), life);
    }

    @Test
    void an_fir_is_not_put_after_the_resolution_that_names_it() {
        CaseResolved resolved = new CaseResolved(
                ID, ResolutionOutcome.FIR_REGISTERED, true, RESOLVED_ON, List.of(resolution(PostingReason.RESOLVED)));

        contradicted(
                day(3, RESOLVED_ON.plusDays(1)),
                REGISTERED,
                CLASSIFIED,
                SERVED,
                new LegalStepRecorded(ID, LegalStep.FIR, null, SERVED_ON, List.of()),
                resolved,
                PLANNED);
    }

    @Test
    void nor_put_right_into_another_step() {
        contradicted(code(3, "step", "FIR"), offence());
    }

    @Test
    void nor_once_an_offence_is_suspected_that_was_not_when_the_case_was_resolved() {
        contradicted(
                retract(3),
                GIRL_REGISTERED,
                CLASSIFIED,
                SERVED,
                new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, SERVED_ON, List.of()),
                RESOLVED,
                PLANNED,
                new CaseClassified(ID, List.of(Category.RAPE), GbvimsType.RAPE, RESOLVED_ON.plusDays(1)));
    }

    @Test
    void nor_her_referral_to_the_committee_retracted() {
        contradicted(retract(4), offence());
    }

    @Test
    void a_contact_that_completed_the_monitoring_is_not_retracted() {
        contradicted(retract(5), completed());
    }

    @Test
    void nor_is_the_resolution_put_later_than_half_a_year_before_the_closing() {
        contradicted(day(3, RESOLVED_ON.plusDays(5)), completed());
    }

    @Test
    void nor_the_closing_earlier_than_half_a_year_after_the_resolution() {
        contradicted(day(6, LAST_SLOT.minusDays(1)), completed(LAST_SLOT.minusDays(1)));
    }

    @Test
    void an_earlier_resolution_leaves_the_monitoring_complete() {
        fixture.given(completed()).when(day(3, RESOLVED_ON.minusDays(1))).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_attempt_that_made_her_untraceable_is_not_retracted() {
        contradicted(
                retract(2),
                REGISTERED,
                SERVED,
                tried(FollowUpMode.PHONE),
                tried(FollowUpMode.PHONE),
                tried(FollowUpMode.HOME_VISIT),
                closed(Account.IN_SERVICE, ClosingReason.UNTRACEABLE));
    }

    @Test
    void an_acceptance_is_not_put_before_the_request() {
        contradicted(
                day(6, ASKED_ON.minusDays(1)),
                REGISTERED,
                CLASSIFIED,
                SERVED,
                RESOLVED,
                PLANNED,
                TRANSFER_REQUESTED,
                TRANSFERRED);
    }

    @Test
    void a_transfer_is_not_retracted_while_the_other_centre_has_asked_a_third() {
        contradicted(retract(6), onward());
    }

    @Test
    void once_that_request_is_withdrawn_it_is() {
        List<Object> life = new ArrayList<>(List.of(onward()));
        life.add(new TransferWithdrawn(ID, OTHER_CASE, HANDED_OVER_ON.plusDays(2)));

        fixture.given(life).when(retract(6)).expectSuccessfulHandlerExecution();
    }

    private static final ServiceProvided ANSWER =
            new ServiceProvided(ID, Service.LEGAL_AID, REQUEST, ADMITTED_ON, List.of());
    private static final ServiceProvided SERVED_TOO =
            new ServiceProvided(ID, Service.FOOD, null, ADMITTED_ON, List.of());
    private static final LegalStepRecorded STEP = new LegalStepRecorded(ID, LegalStep.FIR, null, LEFT_ON, List.of());
    private static final CaseReferred REFERRED = new CaseReferred(
            ID,
            REFERRAL,
            Partner.HOSPITAL,
            ConsentBy.WOMAN,
            null,
            ReportedBy.CENTRE_STAFF,
            null,
            null,
            SERVED_ON,
            List.of(posting(Account.REGISTERED, Account.IN_SERVICE, SERVED_ON, PostingReason.SERVICE_BEGUN)));

    private void contradicted(Object command, Object... life) {
        fixture.given(life).when(command).expectNoEvents().expectException(OtherEntriesContradict.class);
    }

    /** One night. */
    private static Object[] reopenedAndStayed(LocalDate from) {
        return new Object[] {
            REGISTERED,
            CLASSIFIED,
            SERVED,
            RESOLVED,
            PLANNED,
            REOPENED,
            new ShelterAdmitted(ID, STAY, 0, 0, 5, "2023-04", from, List.of()),
            new ShelterLeft(ID, STAY, ShelterExit.HOME, from.plusDays(1))
        };
    }

    private static Object[] offence() {
        return new Object[] {
            GIRL_REGISTERED,
            classified(GbvimsType.RAPE, Category.RAPE),
            SERVED,
            new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, SERVED_ON, List.of()),
            REFERRED_TO_COMMITTEE,
            RESOLVED,
            PLANNED
        };
    }

    private static Object[] completed() {
        return completed(LAST_SLOT);
    }

    private static Object[] completed(LocalDate lastContact) {
        return new Object[] {
            REGISTERED,
            CLASSIFIED,
            SERVED,
            RESOLVED,
            PLANNED,
            followedUp(LAST_SLOT, FollowUpOutcome.SAFE_AND_STABLE, lastContact),
            new CaseClosed(
                    ID,
                    ClosingReason.MONITORING_COMPLETED,
                    null,
                    null,
                    LAST_SLOT,
                    List.of(posting(
                            Account.UNDER_FOLLOW_UP,
                            Account.CLOSED_RESOLVED_MONITORING_COMPLETED,
                            LAST_SLOT,
                            PostingReason.CLOSED)))
        };
    }

    private static Object[] onward() {
        return new Object[] {
            REGISTERED,
            CLASSIFIED,
            SERVED,
            RESOLVED,
            PLANNED,
            TRANSFER_REQUESTED,
            TRANSFERRED,
            new TransferRequested(
                    ID,
                    OTHER_CASE,
                    OTHER_CENTRE,
                    "BR-NAL-01",
                    ConsentBy.WOMAN,
                    null,
                    HANDED_OVER_ON.plusDays(4),
                    "2023-04",
                    HANDED_OVER_ON.plusDays(1))
        };
    }

    private static TransferAccepted inService(TransferAccepted e) {
        return new TransferAccepted(
                e.caseId(),
                e.transferId(),
                e.from(),
                e.to(),
                e.occurredOn(),
                List.of(
                        at(OTHER_CENTRE, Account.OUTSIDE, Account.IN_SERVICE, PostingReason.TRANSFERRED_IN),
                        at(CENTRE, Account.IN_SERVICE, Account.OUTSIDE, PostingReason.TRANSFERRED_OUT)));
    }

    private static Posting at(String centre, Account from, Account to, PostingReason reason) {
        return new Posting(centre, CENTRE, REGISTERED_ON, from, to, HANDED_OVER_ON, reason, null, 1);
    }

    private static FollowUpRecorded tried(FollowUpMode mode) {
        return new FollowUpRecorded(ID, null, mode, FollowUpOutcome.NOT_REACHABLE, LEFT_ON);
    }

    private static EntryVoided voided(long entry, CaseEvent event) {
        return new EntryVoided(
                ID,
                entry,
                event.getClass().getSimpleName(),
                CorrectionReason.WRONG_CASE,
                TODAY,
                event.postings().stream().map(Posting::reversed).toList());
    }

    private static VoidEntry retract(long entry) {
        return new VoidEntry(ID, entry, CorrectionReason.WRONG_CASE, TODAY, TODAY);
    }

    private static CorrectDetails code(long entry, String field, String value) {
        return new CorrectDetails(ID, entry, field, value, CorrectionReason.WRONG_CODE, TODAY, TODAY);
    }

    private static CorrectDetails day(long entry, LocalDate day) {
        return new CorrectDetails(ID, entry, "occurredOn", day.toString(), CorrectionReason.WRONG_DATE, TODAY, TODAY);
    }
}
