package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.posting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.HearingBeforeStep;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.PostingReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalStepsTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void the_first_legal_step_moves_the_case_into_service() {
        fixture.given(REGISTERED)
                .when(step(LegalStep.FIR, null, SERVED_ON))
                .expectEvents(new LegalStepRecorded(
                        ID,
                        LegalStep.FIR,
                        null,
                        SERVED_ON,
                        List.of(posting(
                                Account.REGISTERED, Account.IN_SERVICE, SERVED_ON, PostingReason.SERVICE_BEGUN))));
    }

    @Test
    void a_legal_step_may_be_older_than_the_first_contact() {
        LocalDate before = FIRST_CONTACT.minusDays(40);
        fixture.given(REGISTERED)
                .when(step(LegalStep.FIR_REFUSED, null, before))
                .expectEvents(new LegalStepRecorded(ID, LegalStep.FIR_REFUSED, null, before, List.of()));
    }

    @Test
    void a_final_order_after_the_closing_is_recorded_and_the_status_kept() {
        LocalDate after = CLOSED_ON.plusDays(60);
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(step(LegalStep.FINAL_ORDER, null, after))
                .expectEvents(new LegalStepRecorded(ID, LegalStep.FINAL_ORDER, null, after, List.of()));
    }

    @Test
    void a_hearing_may_lie_ahead() {
        LocalDate hearing = TODAY.plusDays(90);
        fixture.given(REGISTERED, SERVED)
                .when(step(LegalStep.COURT_DATE, hearing, TODAY))
                .expectEvents(new LegalStepRecorded(ID, LegalStep.COURT_DATE, hearing, TODAY, List.of()));
    }

    @Test
    void a_hearing_does_not_lie_before_the_step() {
        fixture.given(REGISTERED, SERVED)
                .when(step(LegalStep.COURT_DATE, SERVED_ON.minusDays(1), SERVED_ON))
                .expectException(HearingBeforeStep.class);
    }

    @Test
    void a_legal_step_does_not_lie_ahead() {
        fixture.given(REGISTERED, SERVED)
                .when(step(LegalStep.COURT_DATE, null, TODAY.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    private static RecordLegalStep step(LegalStep step, @Nullable LocalDate dueOn, LocalDate on) {
        return new RecordLegalStep(ID, step, dueOn, on, TODAY);
    }
}
