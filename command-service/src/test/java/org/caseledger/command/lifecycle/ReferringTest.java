package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.REFERRAL;
import static org.caseledger.command.lifecycle.Given.REFERRED_TO_COMMITTEE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.posting;
import static org.caseledger.command.lifecycle.Given.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeReferral;
import org.caseledger.command.lifecycle.refusals.ConsentMissing;
import org.caseledger.command.lifecycle.refusals.GuardianConsentMissing;
import org.caseledger.command.lifecycle.refusals.NoSuchReferral;
import org.caseledger.command.lifecycle.refusals.ReferralIdTaken;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.Partner;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReportedBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferringTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void the_first_referral_moves_the_case_into_service() {
        fixture.given(REGISTERED)
                .when(refer(ConsentBy.WOMAN, null))
                .expectEvents(new CaseReferred(
                        ID,
                        REFERRAL,
                        Partner.HOSPITAL,
                        ConsentBy.WOMAN,
                        null,
                        ReportedBy.CENTRE_STAFF,
                        SERVED_ON.plusDays(7),
                        "2023-04",
                        SERVED_ON,
                        List.of(posting(
                                Account.REGISTERED, Account.IN_SERVICE, SERVED_ON, PostingReason.SERVICE_BEGUN))));
    }

    @Test
    void an_adult_is_not_referred_without_her_consent_or_a_legal_basis() {
        fixture.given(REGISTERED).when(refer(null, null)).expectNoEvents().expectException(ConsentMissing.class);
    }

    @Test
    void a_guardian_does_not_speak_for_an_adult() {
        fixture.given(REGISTERED).when(refer(ConsentBy.GUARDIAN, null)).expectException(ConsentMissing.class);
    }

    @Test
    void an_adult_is_referred_on_a_legal_basis() {
        fixture.given(REGISTERED).when(refer(null, LegalBasis.LIFE_AT_RISK)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_girl_is_not_referred_on_her_own_word_alone() {
        fixture.given(GIRL_REGISTERED)
                .when(refer(ConsentBy.WOMAN, null))
                .expectNoEvents()
                .expectException(GuardianConsentMissing.class);
    }

    @Test
    void a_girl_is_referred_with_a_guardians_consent() {
        fixture.given(GIRL_REGISTERED).when(refer(ConsentBy.GUARDIAN, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_girl_is_referred_as_the_law_asks() {
        fixture.given(GIRL_REGISTERED)
                .when(refer(null, LegalBasis.POCSO_REPORT))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource
    void where_the_age_is_not_known_either_word_is_taken(ConsentBy consent) {
        fixture.given(registered(AgeBand.UNKNOWN)).when(refer(consent, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_very_same_referral_again_changes_nothing() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE)
                .when(new ReferCase(
                        ID,
                        REFERRAL,
                        Partner.CHILD_WELFARE_COMMITTEE,
                        ConsentBy.GUARDIAN,
                        null,
                        ReportedBy.CENTRE_STAFF,
                        SERVED_ON,
                        TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_id_of_another_referral_is_taken() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE)
                .when(refer(ConsentBy.GUARDIAN, null))
                .expectException(ReferralIdTaken.class);
    }

    @Test
    void a_referral_is_completed_once() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE)
                .when(complete(REFERRAL, SERVED_ON))
                .expectEvents(new ReferralCompleted(ID, REFERRAL, ReportedBy.PARTNER, SERVED_ON));
    }

    @Test
    void completing_a_completed_referral_changes_nothing() {
        fixture.given(
                        GIRL_REGISTERED,
                        REFERRED_TO_COMMITTEE,
                        new ReferralCompleted(ID, REFERRAL, ReportedBy.PARTNER, SERVED_ON))
                .when(complete(REFERRAL, RESOLVED_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_referral_that_was_never_made_is_not_completed() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE)
                .when(complete(OTHER_CASE, SERVED_ON))
                .expectException(NoSuchReferral.class);
    }

    @Test
    void a_referral_is_not_completed_before_it_was_made() {
        fixture.given(GIRL_REGISTERED, REFERRED_TO_COMMITTEE)
                .when(complete(REFERRAL, SERVED_ON.minusDays(1)))
                .expectException(AnsweredBeforeReferral.class);
    }

    private static ReferCase refer(@Nullable ConsentBy consent, @Nullable LegalBasis basis) {
        return new ReferCase(ID, REFERRAL, Partner.HOSPITAL, consent, basis, ReportedBy.CENTRE_STAFF, SERVED_ON, TODAY);
    }

    private static CompleteReferral complete(UUID referral, LocalDate on) {
        return new CompleteReferral(ID, referral, ReportedBy.PARTNER, on, TODAY);
    }
}
