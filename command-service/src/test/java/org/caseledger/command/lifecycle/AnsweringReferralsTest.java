package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REFERRAL;
import static org.caseledger.command.lifecycle.Given.REFERRED_TO_COMMITTEE;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.classified;
import static org.caseledger.command.lifecycle.Given.closed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeReferral;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.ChildWelfareCommitteeNotInvolved;
import org.caseledger.command.lifecycle.refusals.NoSuchReferral;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lifecycle.refusals.ReferralAnswered;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringReferralsTest {
    private static final LocalDate ANSWERED_ON = SERVED_ON.plusDays(4);
    private static final ReferralAccepted ACCEPTED =
            new ReferralAccepted(ID, REFERRAL, ReportedBy.PARTNER, ANSWERED_ON);
    private static final ReferralRejected REJECTED =
            new ReferralRejected(ID, REFERRAL, ReferralRejection.NO_CAPACITY, ReportedBy.PARTNER, ANSWERED_ON);
    private static final ReferralCompleted COMPLETED =
            new ReferralCompleted(ID, REFERRAL, ReportedBy.PARTNER, ANSWERED_ON);
    private static final ReferralRevoked REVOKED =
            new ReferralRevoked(ID, REFERRAL, ReportedBy.CENTRE_STAFF, ANSWERED_ON);

    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(accept(REFERRAL, ANSWERED_ON), ACCEPTED),
                Arguments.of(reject(REFERRAL, ANSWERED_ON), REJECTED),
                Arguments.of(complete(REFERRAL, ANSWERED_ON), COMPLETED),
                Arguments.of(revoke(REFERRAL, ANSWERED_ON), REVOKED));
    }

    /** Those that end a referral. */
    static Stream<Arguments> ends() {
        return answers().skip(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_referral_is_answered(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE).when(answer).expectEvents(event);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void the_same_answer_again_changes_nothing(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, event)
                .when(answer)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void an_accepted_referral_ends_in_any_way(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, ACCEPTED)
                .when(answer)
                .expectEvents(event);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_referral_that_has_ended_is_not_accepted(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, event)
                .when(accept(REFERRAL, RESOLVED_ON))
                .expectException(ReferralAnswered.class);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_referral_ends_once(Object answer, Object event) {
        ends().map(end -> end.get()[0])
                .filter(end -> end.getClass() != answer.getClass())
                .forEach(end -> PermissiveFixture.of(Case.class)
                        .given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, event)
                        .when(end)
                        .expectNoEvents()
                        .expectException(ReferralAnswered.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_referral_is_not_answered_before_it_was_made(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, referredOn(ANSWERED_ON.plusDays(1)))
                .when(answer)
                .expectException(AnsweredBeforeReferral.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_referral_that_is_none_is_not_answered(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, SERVED).when(answer).expectException(NoSuchReferral.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_from_before_the_closing_is_entered_late(Object answer, Object event) {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, closed(Account.REGISTERED, ClosingReason.RELOCATED))
                .when(answer)
                .expectEvents(event);
    }

    @Test
    void an_answer_from_after_the_closing_is_not() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, closed(Account.REGISTERED, ClosingReason.RELOCATED))
                .when(complete(REFERRAL, CLOSED_ON.plusDays(1)))
                .expectException(CaseIsClosed.class);
    }

    @Test
    void one_referral_says_nothing_of_another() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE, another(), REJECTED)
                .when(complete(OTHER_CASE, ANSWERED_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_referral_to_the_committee_that_was_taken_back_is_none() {
        fixture.given(offence(REVOKED)).when(resolve()).expectException(ChildWelfareCommitteeNotInvolved.class);
    }

    @Test
    void one_that_the_committee_turned_down_has_brought_the_girl_before_it() {
        fixture.given(offence(REJECTED)).when(resolve()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_second_referral_to_the_committee_stands_although_the_first_was_taken_back() {
        fixture.given(offence(REVOKED, another())).when(resolve()).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void while_a_resolution_stands_the_only_one_to_the_committee_is_not_taken_back(int days) {
        fixture.given(offence(RESOLVED, PLANNED))
                .when(revoke(REFERRAL, RESOLVED_ON.plusDays(days)))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
        fixture.given(offence(another(), RESOLVED, PLANNED))
                .when(revoke(REFERRAL, RESOLVED_ON.plusDays(days)))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void nor_while_the_closing_stands(int days) {
        fixture.given(offence(closed(Account.IN_SERVICE, ClosingReason.RELOCATED)))
                .when(revoke(REFERRAL, CLOSED_ON.plusDays(days)))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
    }

    @Test
    void after_a_reopening_it_is_taken_back() {
        fixture.given(offence(RESOLVED, PLANNED, REOPENED))
                .when(revoke(REFERRAL, REOPENED_ON))
                .expectSuccessfulHandlerExecution();
    }

    private static List<Object> offence(Object... then) {
        List<Object> facts = new ArrayList<>(List.of(
                GIRL_REGISTERED,
                classified(GbvimsType.RAPE, Category.RAPE),
                SERVED,
                new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, SERVED_ON, List.of()),
                REFERRED_TO_COMMITTEE));
        facts.addAll(List.of(then));
        return facts;
    }

    private static ResolveCase resolve() {
        return new ResolveCase(ID, ResolutionOutcome.COURT_PROCEEDING, true, RESOLVED_ON, TODAY);
    }

    private static CaseReferred another() {
        return new CaseReferred(
                ID,
                OTHER_CASE,
                Partner.CHILD_WELFARE_COMMITTEE,
                ConsentBy.GUARDIAN,
                null,
                ReportedBy.CENTRE_STAFF,
                null,
                null,
                SERVED_ON,
                List.of());
    }

    private static CaseReferred referredOn(LocalDate day) {
        return new CaseReferred(
                ID,
                REFERRAL,
                Partner.HOSPITAL,
                ConsentBy.GUARDIAN,
                null,
                ReportedBy.CENTRE_STAFF,
                null,
                null,
                day,
                List.of());
    }

    private static AcceptReferral accept(UUID referral, LocalDate on) {
        return new AcceptReferral(ID, referral, ReportedBy.PARTNER, on, TODAY);
    }

    private static RejectReferral reject(UUID referral, LocalDate on) {
        return new RejectReferral(ID, referral, ReferralRejection.NO_CAPACITY, ReportedBy.PARTNER, on, TODAY);
    }

    private static CompleteReferral complete(UUID referral, LocalDate on) {
        return new CompleteReferral(ID, referral, ReportedBy.PARTNER, on, TODAY);
    }

    private static RevokeReferral revoke(UUID referral, LocalDate on) {
        return new RevokeReferral(ID, referral, ReportedBy.CENTRE_STAFF, on, TODAY);
    }
}
