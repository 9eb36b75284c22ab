package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED;
import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.COORDINATED;
import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REFERRAL;
import static org.caseledger.command.lifecycle.Given.REFERRED_TO_COMMITTEE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.classified;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.posting;
import static org.caseledger.command.lifecycle.Given.resolution;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.AlreadyResolved;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.ChildWelfareCommitteeNotInvolved;
import org.caseledger.command.lifecycle.refusals.ClassificationMissing;
import org.caseledger.command.lifecycle.refusals.FirStepMissing;
import org.caseledger.command.lifecycle.refusals.NotAgreedByWoman;
import org.caseledger.command.lifecycle.refusals.NothingDoneForHer;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lifecycle.refusals.PocsoReportMissing;
import org.caseledger.command.lifecycle.refusals.SettlementNotAllowed;
import org.caseledger.command.lifecycle.refusals.SheWasInShelter;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolvingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_classified_and_served_case_is_resolved_and_her_monitoring_planned() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED).when(resolve()).expectEvents(RESOLVED, PLANNED_TODAY);
    }

    @Test
    void a_case_in_coordination_is_resolved() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, COORDINATED)
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_unclassified_case_is_not_resolved() {
        fixture.given(REGISTERED, SERVED).when(resolve()).expectNoEvents().expectException(ClassificationMissing.class);
    }

    @Test
    void a_case_in_which_nothing_was_done_is_not_resolved() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        new ServiceNotProvided(ID, Service.FOOD, NotProvidedReason.UNAVAILABLE, null, SERVED_ON))
                .when(resolve())
                .expectException(NothingDoneForHer.class);
    }

    @Test
    void a_referral_nobody_completed_is_not_enough() {
        fixture.given(REGISTERED, CLASSIFIED, referredAway()).when(resolve()).expectException(NothingDoneForHer.class);
    }

    @Test
    void a_completed_referral_is_enough() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        referredAway(),
                        new ReferralCompleted(ID, REFERRAL, ReportedBy.PARTNER, SERVED_ON))
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_legal_step_from_before_the_registration_is_not_enough() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        new LegalStepRecorded(ID, LegalStep.FIR, null, REGISTERED_ON.minusDays(9), List.of()),
                        referredAway())
                .when(resolve())
                .expectException(NothingDoneForHer.class);
    }

    @Test
    void a_case_is_not_resolved_on_a_day_on_which_nothing_was_done_yet() {
        fixture.given(REGISTERED, CLASSIFIED, referredAway(), servedOn(RESOLVED_ON.plusDays(1)))
                .when(resolve())
                .expectNoEvents()
                .expectException(NothingDoneForHer.class);
    }

    @Test
    void what_was_done_before_a_reopening_does_not_count_after_it() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(resolveAgain())
                .expectException(NothingDoneForHer.class);
    }

    @Test
    void a_case_served_again_is_resolved_again() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED, servedOn(REOPENED_ON))
                .when(resolveAgain())
                .expectEvents(
                        new CaseResolved(
                                ID,
                                ResolutionOutcome.DUES_RECOVERED,
                                true,
                                CLOSED_ON,
                                List.of(new Posting(
                                        CENTRE,
                                        CENTRE,
                                        REGISTERED_ON,
                                        Account.IN_SERVICE,
                                        Account.UNDER_FOLLOW_UP,
                                        CLOSED_ON,
                                        PostingReason.RESOLVED_AGAIN,
                                        ResolutionOutcome.DUES_RECOVERED,
                                        1))),
                        FollowUpPolicy.on(CLOSED_ON).plan(ID, CLOSED_ON, TODAY));
    }

    @Test
    void a_late_entry_dated_after_the_reopening_counts_although_it_was_recorded_before() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, servedOn(REOPENED_ON.plusDays(1)), REOPENED)
                .when(resolveAgain())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_case_is_not_resolved_without_her_agreement() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, false, RESOLVED_ON, TODAY))
                .expectException(NotAgreedByWoman.class);
    }

    @Test
    void resolving_with_the_same_outcome_again_changes_nothing() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(resolve())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void resolving_with_another_outcome_is_refused() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(new ResolveCase(ID, ResolutionOutcome.FIR_REGISTERED, true, RESOLVED_ON, TODAY))
                .expectException(AlreadyResolved.class);
    }

    @Test
    void a_closed_case_is_not_resolved() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(resolveAgain())
                .expectException(CaseIsClosed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPE", "HUMAN_TRAFFICKING", "ACID_ATTACK", "DOWRY_DEATH"})
    void what_is_for_the_law_is_not_settled(Category category) {
        fixture.given(REGISTERED, classified(GbvimsType.NON_GBV, category, Category.OTHER), SERVED)
                .when(settle(ResolutionOutcome.SETTLED_BY_COUNSELLING))
                .expectException(SettlementNotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RAPE", "HUMAN_TRAFFICKING", "ACID_ATTACK", "DOWRY_DEATH"})
    void anything_else_of_an_adult_may_be_settled(Category category) {
        fixture.given(REGISTERED, classified(GbvimsType.NON_GBV, category), SERVED)
                .when(settle(ResolutionOutcome.RECONCILED_WITH_FAMILY))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLED_BY_COUNSELLING", "RECONCILED_WITH_FAMILY"})
    void nothing_is_settled_for_a_girl(ResolutionOutcome outcome) {
        fixture.given(GIRL_REGISTERED, CLASSIFIED, SERVED)
                .when(settle(outcome))
                .expectException(SettlementNotAllowed.class);
    }

    @Test
    void a_girls_matter_may_be_resolved_otherwise() {
        fixture.given(GIRL_REGISTERED, CLASSIFIED, SERVED).when(resolve()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_sexual_offence_against_a_girl_is_reported_first() {
        fixture.given(GIRL_REGISTERED, OFFENCE, SERVED, REFERRED_TO_COMMITTEE)
                .when(resolve())
                .expectException(PocsoReportMissing.class);
    }

    @Test
    void a_sexual_offence_against_a_girl_is_brought_before_the_committee_first() {
        fixture.given(GIRL_REGISTERED, OFFENCE, SERVED, POCSO_REPORT)
                .when(resolve())
                .expectException(ChildWelfareCommitteeNotInvolved.class);
    }

    @Test
    void a_sexual_offence_against_a_girl_reported_and_referred_is_resolved() {
        fixture.given(GIRL_REGISTERED, OFFENCE, SERVED, POCSO_REPORT, REFERRED_TO_COMMITTEE)
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reporting_and_referring_count_from_their_days() {
        LegalStepRecorded reportedLater =
                new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, RESOLVED_ON.plusDays(1), List.of());
        fixture.given(GIRL_REGISTERED, OFFENCE, SERVED, reportedLater, REFERRED_TO_COMMITTEE)
                .when(resolve())
                .expectNoEvents()
                .expectException(PocsoReportMissing.class);
    }

    @Test
    void nothing_is_resolved_in_the_middle_of_a_past_stay() {
        ShelterLeft later = new ShelterLeft(ID, STAY, ShelterExit.HOME, RESOLVED_ON.plusDays(1));
        fixture.given(REGISTERED, CLASSIFIED, SERVED, ADMITTED, later)
                .when(resolve())
                .expectNoEvents()
                .expectException(SheWasInShelter.class);
    }

    @Test
    void on_the_day_she_left_it_may_be() {
        ShelterLeft sameDay = new ShelterLeft(ID, STAY, ShelterExit.HOME, RESOLVED_ON);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, ADMITTED, sameDay)
                .when(resolve())
                .expectEvents(RESOLVED, PLANNED_TODAY);
    }

    @Test
    void the_type_alone_is_enough_to_suspect_an_offence_against_a_girl() {
        fixture.given(GIRL_REGISTERED, classified(GbvimsType.SEXUAL_ASSAULT, Category.OTHER), SERVED)
                .when(resolve())
                .expectException(PocsoReportMissing.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FIR", "ZERO_FIR"})
    void no_other_legal_step_stands_for_an_fir(LegalStep step) {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, taken(step, RESOLVED_ON))
                .when(resolveWithFir())
                .expectNoEvents()
                .expectException(FirStepMissing.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIR", "ZERO_FIR"})
    void a_case_is_resolved_with_an_fir_that_a_step_records_however_old(LegalStep step) {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, taken(step, REGISTERED_ON.minusYears(1)))
                .when(resolveWithFir())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_fir_of_a_later_day_is_none_yet() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, taken(LegalStep.FIR, RESOLVED_ON.plusDays(1)))
                .when(resolveWithFir())
                .expectException(FirStepMissing.class);
    }

    @Test
    void the_fir_stays_as_long_as_the_outcome_rests_on_it() {
        CaseResolved withFir = new CaseResolved(
                ID, ResolutionOutcome.FIR_REGISTERED, true, RESOLVED_ON, List.of(resolution(PostingReason.RESOLVED)));
        fixture.given(REGISTERED, CLASSIFIED, SERVED, taken(LegalStep.FIR, SERVED_ON), withFir, PLANNED)
                .when(new VoidEntry(ID, 3, CorrectionReason.WRONG_CASE, TODAY, TODAY))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
    }

    private static LegalStepRecorded taken(LegalStep step, LocalDate on) {
        return new LegalStepRecorded(ID, step, null, on, List.of());
    }

    private static ResolveCase resolveWithFir() {
        return new ResolveCase(ID, ResolutionOutcome.FIR_REGISTERED, true, RESOLVED_ON, TODAY);
    }

    private static final FollowUpPlanned PLANNED_TODAY =
            FollowUpPolicy.on(RESOLVED_ON).plan(ID, RESOLVED_ON, TODAY);

    @Test
    void a_plan_without_a_slot_in_the_past_does_not_say_when_it_was_recorded() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, RESOLVED_ON.plusDays(7)))
                .expectEvents(RESOLVED, PLANNED);
    }

    private static final CaseClassified OFFENCE = classified(GbvimsType.NON_GBV, Category.MOLESTATION);
    private static final LegalStepRecorded POCSO_REPORT =
            new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, REGISTERED_ON, List.of());

    private static ResolveCase resolve() {
        return new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY);
    }

    private static ResolveCase resolveAgain() {
        return new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, CLOSED_ON, TODAY);
    }

    private static ResolveCase settle(ResolutionOutcome outcome) {
        return new ResolveCase(ID, outcome, true, RESOLVED_ON, TODAY);
    }

    private static ServiceProvided servedOn(LocalDate on) {
        return new ServiceProvided(ID, Service.LEGAL_AID, null, on, List.of());
    }

    private static CaseReferred referredAway() {
        return new CaseReferred(
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
    }
}
