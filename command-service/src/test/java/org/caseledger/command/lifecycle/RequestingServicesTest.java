package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REQUEST;
import static org.caseledger.command.lifecycle.Given.REQUESTED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.caseAfter;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.reopened;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.NoSuchRequest;
import org.caseledger.command.lifecycle.refusals.NothingDoneForHer;
import org.caseledger.command.lifecycle.refusals.RequestAnswered;
import org.caseledger.command.lifecycle.refusals.RequestIdTaken;
import org.caseledger.command.lifecycle.refusals.RequestedOtherService;
import org.caseledger.command.lifecycle.refusals.ServedBeforeRequested;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.SkillTrainingLinked;
import org.junit.jupiter.api.Test;

class RequestingServicesTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void she_asks_for_a_service() {
        fixture.given(REGISTERED).when(request(Service.LEGAL_AID)).expectEvents(REQUESTED);
    }

    @Test
    void asking_again_under_the_same_id_changes_nothing() {
        fixture.given(REGISTERED, REQUESTED)
                .when(request(Service.LEGAL_AID))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** As on the lists: nobody works on it any more because of that. */
    @Test
    void what_waited_when_the_case_was_closed_waits_no_longer() {
        CaseClosed closed = closed(Account.IN_SERVICE, ClosingReason.RELOCATED);
        CaseReopened reopened = reopened(ClosingReason.RELOCATED, CLOSED_ON.plusDays(1));
        ServiceRequested late = new ServiceRequested(ID, UUID.randomUUID(), Service.FOOD, SERVED_ON);
        ServiceRequested anew = new ServiceRequested(ID, UUID.randomUUID(), Service.MEDICAL_AID, CLOSED_ON.plusDays(1));
        EntryVoided retracted =
                new EntryVoided(ID, 3, "CaseClosed", CorrectionReason.WRONG_CASE, TODAY, closed.postings());

        assertThat(awaited(REGISTERED, SERVED, REQUESTED)).containsExactly(Service.LEGAL_AID);
        assertThat(awaited(REGISTERED, SERVED, REQUESTED, closed)).isEmpty();
        assertThat(awaited(REGISTERED, SERVED, REQUESTED, closed, late)).isEmpty();
        assertThat(awaited(REGISTERED, SERVED, REQUESTED, closed, reopened, late, anew))
                .containsExactly(Service.MEDICAL_AID);
        assertThat(awaited(REGISTERED, SERVED, REQUESTED, closed, retracted)).containsExactly(Service.LEGAL_AID);
    }

    private static Set<Service> awaited(CaseEvent... life) {
        return caseAfter(List.of(life)).awaitedServices();
    }

    @Test
    void the_id_of_another_request_is_taken() {
        fixture.given(REGISTERED, REQUESTED).when(request(Service.FOOD)).expectException(RequestIdTaken.class);
    }

    @Test
    void a_service_answers_it() {
        fixture.given(REGISTERED, SERVED, REQUESTED)
                .when(provide(Service.LEGAL_AID, REQUEST, ADMITTED_ON))
                .expectEvents(provided(ADMITTED_ON));
    }

    @Test
    void so_does_a_service_that_was_not_provided() {
        fixture.given(REGISTERED, SERVED, REQUESTED)
                .when(decline(Service.LEGAL_AID))
                .expectEvents(new ServiceNotProvided(
                        ID, Service.LEGAL_AID, NotProvidedReason.DECLINED_BY_WOMAN, REQUEST, ADMITTED_ON));
    }

    @Test
    void a_request_is_answered_once() {
        fixture.given(REGISTERED, SERVED, REQUESTED, provided(ADMITTED_ON))
                .when(decline(Service.LEGAL_AID))
                .expectException(RequestAnswered.class);
    }

    @Test
    void another_service_does_not_answer_it() {
        fixture.given(REGISTERED, SERVED, REQUESTED)
                .when(provide(Service.FOOD, REQUEST, ADMITTED_ON))
                .expectException(RequestedOtherService.class);
    }

    @Test
    void it_is_not_answered_before_it_was_made() {
        fixture.given(REGISTERED, SERVED, REQUESTED)
                .when(provide(Service.LEGAL_AID, REQUEST, SERVED_ON.minusDays(1)))
                .expectException(ServedBeforeRequested.class);
    }

    @Test
    void a_request_that_is_none_is_not_answered() {
        fixture.given(REGISTERED, SERVED)
                .when(provide(Service.LEGAL_AID, REQUEST, ADMITTED_ON))
                .expectException(NoSuchRequest.class);
    }

    @Test
    void asking_alone_does_nothing_for_her() {
        fixture.given(REGISTERED, CLASSIFIED, REQUESTED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY))
                .expectException(NothingDoneForHer.class);
    }

    @Test
    void a_skill_training_is_found_for_her_and_keeps_the_status() {
        fixture.given(REGISTERED).when(train(SERVED_ON)).expectEvents(trained(SERVED_ON));
    }

    @Test
    void the_same_training_on_the_same_day_changes_nothing() {
        fixture.given(REGISTERED, trained(SERVED_ON))
                .when(train(SERVED_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void on_another_day_it_is_another() {
        fixture.given(REGISTERED, trained(SERVED_ON)).when(train(LEFT_ON)).expectEvents(trained(LEFT_ON));
    }

    private static RequestService request(Service service) {
        return new RequestService(ID, REQUEST, service, SERVED_ON, TODAY);
    }

    private static ProvideService provide(Service service, UUID request, LocalDate on) {
        return new ProvideService(ID, service, request, on, TODAY);
    }

    private static RecordServiceNotProvided decline(Service service) {
        return new RecordServiceNotProvided(
                ID, service, NotProvidedReason.DECLINED_BY_WOMAN, REQUEST, ADMITTED_ON, TODAY);
    }

    private static ServiceProvided provided(LocalDate on) {
        return new ServiceProvided(ID, Service.LEGAL_AID, REQUEST, on, List.of());
    }

    private static LinkSkillTraining train(LocalDate on) {
        return new LinkSkillTraining(ID, SkillProgramme.JEEVIKA, on, TODAY);
    }

    private static SkillTrainingLinked trained(LocalDate on) {
        return new SkillTrainingLinked(ID, SkillProgramme.JEEVIKA, on);
    }
}
