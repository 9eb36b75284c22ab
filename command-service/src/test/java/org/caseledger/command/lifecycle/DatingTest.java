package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
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
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.DatedBeforeLastMovement;
import org.caseledger.command.lifecycle.refusals.OccursBeforeFirstContact;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.junit.jupiter.api.Test;

class DatingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_deed_of_tomorrow_has_not_happened() {
        fixture.given(REGISTERED)
                .when(served(TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void a_deed_of_today_has_happened() {
        fixture.given(REGISTERED).when(served(TODAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_deed_before_the_first_contact_is_not_the_centres() {
        fixture.given(REGISTERED)
                .when(served(FIRST_CONTACT.minusDays(1)))
                .expectNoEvents()
                .expectException(OccursBeforeFirstContact.class);
    }

    @Test
    void a_deed_between_first_contact_and_registration_is_a_late_entry_and_moves_nothing() {
        fixture.given(REGISTERED)
                .when(served(FIRST_CONTACT))
                .expectEvents(new ServiceProvided(ID, Service.FOOD, null, FIRST_CONTACT, List.of()));
    }

    @Test
    void the_first_service_moves_the_case_into_service() {
        fixture.given(REGISTERED)
                .when(served(SERVED_ON))
                .expectEvents(new ServiceProvided(
                        ID,
                        Service.FOOD,
                        null,
                        SERVED_ON,
                        List.of(posting(
                                Account.REGISTERED, Account.IN_SERVICE, SERVED_ON, PostingReason.SERVICE_BEGUN))));
    }

    @Test
    void a_later_service_moves_nothing() {
        fixture.given(REGISTERED, SERVED)
                .when(served(SERVED_ON))
                .expectEvents(new ServiceProvided(ID, Service.FOOD, null, SERVED_ON, List.of()));
    }

    @Test
    void a_service_of_the_closing_day_or_before_is_a_late_entry_on_a_closed_case() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.WITHDRAWN_BY_WOMAN))
                .when(served(CLOSED_ON))
                .expectEvents(new ServiceProvided(ID, Service.FOOD, null, CLOSED_ON, List.of()));
    }

    @Test
    void a_service_after_the_closing_is_refused() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.WITHDRAWN_BY_WOMAN))
                .when(served(CLOSED_ON.plusDays(1)))
                .expectNoEvents()
                .expectException(CaseIsClosed.class);
    }

    @Test
    void a_movement_may_not_be_dated_before_the_newest_one() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, SERVED_ON.minusDays(1), TODAY))
                .expectNoEvents()
                .expectException(DatedBeforeLastMovement.class);
    }

    @Test
    void a_movement_may_have_the_day_of_the_newest_one() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, SERVED_ON, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_service_under_follow_up_keeps_the_status() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(served(RESOLVED_ON.plusDays(2)))
                .expectEvents(new ServiceProvided(ID, Service.FOOD, null, RESOLVED_ON.plusDays(2), List.of()));
    }

    private static ProvideService served(LocalDate on) {
        return new ProvideService(ID, Service.FOOD, null, on, TODAY);
    }
}
