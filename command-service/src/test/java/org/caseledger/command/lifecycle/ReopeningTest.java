package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REOPENED;
import static org.caseledger.command.lifecycle.Given.REOPENED_ON;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.posting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsOpen;
import org.caseledger.command.lifecycle.refusals.DatedBeforeLastMovement;
import org.caseledger.command.lifecycle.refusals.NeverReopened;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReopeningTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_case_under_follow_up_is_reopened() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(reopen(ReopeningReason.SAME_MATTER, REOPENED_ON))
                .expectEvents(REOPENED);
    }

    @Test
    void a_closed_case_is_reopened_from_the_account_of_its_reason() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.WITHDRAWN_BY_WOMAN))
                .when(reopen(ReopeningReason.SAME_MATTER, CLOSED_ON))
                .expectEvents(new CaseReopened(
                        ID,
                        ReopeningReason.SAME_MATTER,
                        CLOSED_ON,
                        List.of(posting(
                                Account.CLOSED_UNRESOLVED_WITHDRAWN_BY_WOMAN,
                                Account.IN_SERVICE,
                                CLOSED_ON,
                                PostingReason.REOPENED))));
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED"})
    void some_cases_have_ended_for_good(ClosingReason reason) {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, reason))
                .when(reopen(ReopeningReason.SAME_MATTER, CLOSED_ON))
                .expectNoEvents()
                .expectException(NeverReopened.class);
    }

    @Test
    void what_is_open_is_not_reopened() {
        fixture.given(REGISTERED, SERVED)
                .when(reopen(ReopeningReason.SAME_MATTER, SERVED_ON))
                .expectException(CaseIsOpen.class);
    }

    @Test
    void reopening_again_for_the_same_reason_changes_nothing() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(reopen(ReopeningReason.SAME_MATTER, REOPENED_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void reopening_again_for_another_reason_is_refused() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, REOPENED)
                .when(reopen(ReopeningReason.SHELTER_NEEDED, REOPENED_ON))
                .expectException(CaseIsOpen.class);
    }

    @Test
    void a_case_is_not_reopened_before_it_was_resolved() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(reopen(ReopeningReason.SAME_MATTER, RESOLVED_ON.minusDays(1)))
                .expectException(DatedBeforeLastMovement.class);
    }

    private static ReopenCase reopen(ReopeningReason reason, LocalDate on) {
        return new ReopenCase(ID, reason, on, TODAY);
    }
}
