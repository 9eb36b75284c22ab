package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.COORDINATED;
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

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.CoordinationUnderWay;
import org.caseledger.command.lifecycle.refusals.NeverCoordinated;
import org.caseledger.command.lifecycle.refusals.NoCoordinationUnderWay;
import org.caseledger.command.lifecycle.refusals.PartnersMissing;
import org.caseledger.command.lifecycle.refusals.StatusDoesNotAllow;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.Partner;
import org.caseledger.events.PostingReason;
import org.caseledger.events.Relief;
import org.caseledger.events.ReliefSecured;
import org.junit.jupiter.api.Test;

class CoordinatingTest {
    private static final Set<Partner> PARTNERS = Set.of(Partner.PROTECTION_OFFICER, Partner.POLICE_STATION);
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void an_open_case_goes_into_coordination() {
        fixture.given(REGISTERED, SERVED).when(start(PARTNERS)).expectEvents(COORDINATED);
    }

    @Test
    void a_case_just_registered_may_go_into_coordination_at_once() {
        fixture.given(REGISTERED)
                .when(start(PARTNERS))
                .expectEvents(new CoordinationStarted(
                        ID,
                        COORDINATED.partners(),
                        SERVED_ON,
                        List.of(posting(
                                Account.REGISTERED,
                                Account.COORDINATION,
                                SERVED_ON,
                                PostingReason.COORDINATION_STARTED))));
    }

    @Test
    void coordination_without_partners_is_refused() {
        fixture.given(REGISTERED, SERVED).when(start(Set.of())).expectException(PartnersMissing.class);
    }

    @Test
    void starting_the_same_coordination_again_changes_nothing() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(start(PARTNERS))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_second_coordination_waits_for_the_end_of_the_first() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(start(Set.of(Partner.NGO)))
                .expectException(CoordinationUnderWay.class);
    }

    @Test
    void a_case_under_follow_up_is_not_coordinated() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(new StartCoordination(ID, PARTNERS, RESOLVED_ON, TODAY))
                .expectException(StatusDoesNotAllow.class);
    }

    @Test
    void a_closed_case_is_not_coordinated() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.RELOCATED))
                .when(new StartCoordination(ID, PARTNERS, CLOSED_ON, TODAY))
                .expectException(CaseIsClosed.class);
    }

    @Test
    void coordination_ends_in_service() {
        fixture.given(REGISTERED, SERVED, COORDINATED).when(end()).expectEvents(ended());
    }

    @Test
    void ending_an_ended_coordination_changes_nothing() {
        fixture.given(REGISTERED, SERVED, COORDINATED, ended())
                .when(end())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_never_began_does_not_end() {
        fixture.given(REGISTERED, SERVED).when(end()).expectException(NoCoordinationUnderWay.class);
    }

    @Test
    void relief_comes_of_coordination() {
        fixture.given(REGISTERED, SERVED, COORDINATED, ended())
                .when(new SecureRelief(ID, Relief.RESIDENCE, RESOLVED_ON, TODAY))
                .expectEvents(new ReliefSecured(ID, Relief.RESIDENCE, RESOLVED_ON));
    }

    @Test
    void there_is_no_relief_before_the_coordination() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(new SecureRelief(ID, Relief.RESIDENCE, SERVED_ON.minusDays(1), TODAY))
                .expectException(NeverCoordinated.class);
    }

    private static StartCoordination start(Set<Partner> partners) {
        return new StartCoordination(ID, partners, SERVED_ON, TODAY);
    }

    private static EndCoordination end() {
        return new EndCoordination(ID, RESOLVED_ON, TODAY);
    }

    private static CoordinationEnded ended() {
        return new CoordinationEnded(
                ID,
                RESOLVED_ON,
                List.of(posting(
                        Account.COORDINATION, Account.IN_SERVICE, RESOLVED_ON, PostingReason.COORDINATION_ENDED)));
    }
}
