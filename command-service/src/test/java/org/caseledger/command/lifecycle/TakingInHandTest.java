package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CENTRE;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.FIRST_CONTACT;
import static org.caseledger.command.lifecycle.Given.HANDED_OVER_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CENTRE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.TRANSFER;
import static org.caseledger.command.lifecycle.Given.TRANSFER_REQUESTED;
import static org.caseledger.command.lifecycle.Given.closed;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.WorkerNotPosted;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Posting;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.TransferAccepted;
import org.junit.jupiter.api.Test;

/** Assignment, risk and services not provided. */
class TakingInHandTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_case_is_assigned() {
        fixture.given(REGISTERED)
                .when(new AssignCase(ID, "w-7", REGISTERED_ON, TODAY))
                .expectEvents(new CaseAssigned(ID, "w-7", REGISTERED_ON));
    }

    @Test
    void a_case_is_given_to_posted_staff_alone() {
        AssignCase assign = new AssignCase(ID, "w-7", REGISTERED_ON, TODAY);
        fixture.given(REGISTERED)
                .when(assign, Elsewhere.posted("w-7", CENTRE, REGISTERED_ON).told())
                .expectEvents(new CaseAssigned(ID, "w-7", REGISTERED_ON));
        fixture.given(REGISTERED)
                .when(
                        assign,
                        Elsewhere.posted("w-7", CENTRE, REGISTERED_ON.plusDays(1))
                                .told())
                .expectNoEvents()
                .expectException(WorkerNotPosted.class);
        fixture.given(REGISTERED)
                .when(
                        assign,
                        Elsewhere.posted("w-7", OTHER_CENTRE, REGISTERED_ON).told())
                .expectException(WorkerNotPosted.class);
        fixture.given(REGISTERED).when(assign, Elsewhere.NOTHING.told()).expectException(WorkerNotPosted.class);
    }

    @Test
    void staff_of_the_caretaker_take_a_case_of_the_suspended_centre_in_hand() {
        fixture.given(REGISTERED)
                .when(
                        new AssignCase(ID, "w-7", SERVED_ON, TODAY),
                        Elsewhere.centreSuspended(CENTRE, OTHER_CENTRE, SERVED_ON)
                                .with(new Elsewhere.Posted("w-7", OTHER_CENTRE, REGISTERED_ON))
                                .told())
                .expectEvents(new CaseAssigned(ID, "w-7", SERVED_ON));
    }

    @Test
    void assigning_the_same_worker_again_changes_nothing() {
        fixture.given(REGISTERED, new CaseAssigned(ID, "w-7", REGISTERED_ON))
                .when(new AssignCase(ID, "w-7", SERVED_ON, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void where_a_case_comes_back_its_former_worker_is_given_it_anew() {
        List<Posting> postings = List.of();
        CaseAssigned assigned = new CaseAssigned(ID, "w-7", SERVED_ON);
        fixture.given(
                        REGISTERED,
                        SERVED,
                        assigned,
                        TRANSFER_REQUESTED,
                        new TransferAccepted(ID, TRANSFER, CENTRE, OTHER_CENTRE, HANDED_OVER_ON, postings),
                        TRANSFER_REQUESTED,
                        new TransferAccepted(ID, TRANSFER, OTHER_CENTRE, CENTRE, HANDED_OVER_ON, postings))
                .when(
                        new AssignCase(ID, "w-7", HANDED_OVER_ON, TODAY),
                        Elsewhere.posted("w-7", CENTRE, FIRST_CONTACT).told())
                .expectEvents(new CaseAssigned(ID, "w-7", HANDED_OVER_ON));
    }

    @Test
    void another_worker_may_take_over() {
        fixture.given(REGISTERED, new CaseAssigned(ID, "w-7", REGISTERED_ON))
                .when(new AssignCase(ID, "w-8", SERVED_ON, TODAY))
                .expectEvents(new CaseAssigned(ID, "w-8", SERVED_ON));
    }

    @Test
    void a_case_is_not_assigned_after_its_closing() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.WITHDRAWN_BY_WOMAN))
                .when(new AssignCase(ID, "w-8", CLOSED_ON.plusDays(1), TODAY))
                .expectException(CaseIsClosed.class);
    }

    @Test
    void risk_judged_the_same_on_another_day_is_another_judgement() {
        fixture.given(REGISTERED, new RiskAssessed(ID, RiskLevel.HIGH, REGISTERED_ON))
                .when(new AssessRisk(ID, RiskLevel.HIGH, SERVED_ON, TODAY))
                .expectEvents(new RiskAssessed(ID, RiskLevel.HIGH, SERVED_ON));
    }

    @Test
    void risk_judged_the_same_on_the_same_day_changes_nothing() {
        fixture.given(REGISTERED, new RiskAssessed(ID, RiskLevel.HIGH, REGISTERED_ON))
                .when(new AssessRisk(ID, RiskLevel.HIGH, REGISTERED_ON, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_service_not_provided_keeps_the_status() {
        fixture.given(REGISTERED)
                .when(new RecordServiceNotProvided(
                        ID, Service.LEGAL_AID, NotProvidedReason.DECLINED_BY_WOMAN, null, SERVED_ON, TODAY))
                .expectEvents(new ServiceNotProvided(
                        ID, Service.LEGAL_AID, NotProvidedReason.DECLINED_BY_WOMAN, null, SERVED_ON));
    }
}
