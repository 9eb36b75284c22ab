package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.ASKED_ON;
import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.OTHER_CENTRE;
import static org.caseledger.command.lifecycle.Given.REFERRAL;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFER;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.ConsentMissing;
import org.caseledger.command.lifecycle.refusals.GuardianConsentMissing;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.ReportedBy;
import org.junit.jupiter.api.Test;

class ConsentingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void what_she_answered_is_recorded() {
        fixture.given(REGISTERED)
                .when(new RecordConsent(ID, ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON, TODAY))
                .expectEvents(asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON));
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        fixture.given(REGISTERED, asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON))
                .when(new RecordConsent(ID, ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void taking_it_back_is_an_answer_of_its_own() {
        fixture.given(REGISTERED, asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON))
                .when(new RecordConsent(ID, ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, SERVED_ON, TODAY))
                .expectEvents(asked(ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, SERVED_ON));
    }

    @Test
    void recorded_consent_stands_in_for_one_at_the_referral() {
        fixture.given(REGISTERED, SERVED, asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON))
                .when(refer(ADMITTED_ON))
                .expectEvents(new CaseReferred(
                        ID,
                        REFERRAL,
                        Partner.HOSPITAL,
                        ConsentBy.WOMAN,
                        null,
                        ReportedBy.CENTRE_STAFF,
                        ADMITTED_ON.plusDays(7),
                        "2023-04",
                        ADMITTED_ON,
                        List.of()));
    }

    @Test
    void consent_to_something_else_does_not() {
        fixture.given(REGISTERED, SERVED, asked(ConsentPurpose.TRANSFER, true, ConsentBy.WOMAN, SERVED_ON))
                .when(refer(ADMITTED_ON))
                .expectException(ConsentMissing.class);
    }

    @Test
    void once_taken_back_it_no_longer_stands_in() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON),
                        asked(ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, ADMITTED_ON))
                .when(refer(ADMITTED_ON))
                .expectNoEvents()
                .expectException(ConsentMissing.class);
    }

    @Test
    void for_a_day_before_it_was_taken_back_it_does() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON),
                        asked(ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, LEFT_ON))
                .when(refer(ADMITTED_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void consent_of_a_later_day_does_not_reach_back() {
        fixture.given(REGISTERED, SERVED, asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, LEFT_ON))
                .when(refer(ADMITTED_ON))
                .expectNoEvents()
                .expectException(ConsentMissing.class);
    }

    @Test
    void an_answer_entered_late_does_not_speak_over_a_newer_one() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        asked(ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, LEFT_ON),
                        asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON))
                .when(refer(RESOLVED_ON))
                .expectException(ConsentMissing.class);
    }

    @Test
    void a_girls_recorded_word_alone_does_not_stand_in() {
        fixture.given(GIRL_REGISTERED, SERVED, asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON))
                .when(refer(ADMITTED_ON))
                .expectException(GuardianConsentMissing.class);
    }

    @Test
    void the_recorded_word_of_her_guardian_does() {
        fixture.given(GIRL_REGISTERED, SERVED, asked(ConsentPurpose.REFERRAL, true, ConsentBy.GUARDIAN, SERVED_ON))
                .when(refer(ADMITTED_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void her_own_yes_does_not_hide_that_of_her_guardian() {
        fixture.given(
                        GIRL_REGISTERED,
                        SERVED,
                        asked(ConsentPurpose.REFERRAL, true, ConsentBy.GUARDIAN, SERVED_ON),
                        asked(ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, SERVED_ON))
                .when(refer(ADMITTED_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void her_no_is_heard_before_the_yes_of_her_guardian() {
        fixture.given(
                        GIRL_REGISTERED,
                        SERVED,
                        asked(ConsentPurpose.REFERRAL, true, ConsentBy.GUARDIAN, SERVED_ON),
                        asked(ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, SERVED_ON))
                .when(refer(ADMITTED_ON))
                .expectException(GuardianConsentMissing.class);
    }

    @Test
    void recorded_consent_stands_in_for_one_at_the_request_for_transfer() {
        fixture.given(REGISTERED, SERVED, asked(ConsentPurpose.TRANSFER, true, ConsentBy.WOMAN, ASKED_ON))
                .when(new RequestTransfer(ID, TRANSFER, OTHER_CENTRE, null, null, ASKED_ON, TODAY))
                .expectEvents(TRANSFER_REQUESTED);
    }

    private static ReferCase refer(LocalDate on) {
        return new ReferCase(ID, REFERRAL, Partner.HOSPITAL, null, null, ReportedBy.CENTRE_STAFF, on, TODAY);
    }

    private static ConsentRecorded asked(ConsentPurpose purpose, boolean given, ConsentBy by, LocalDate on) {
        return new ConsentRecorded(ID, purpose, given, by, on);
    }
}
