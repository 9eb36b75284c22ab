package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.COORDINATED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.broughtForward;
import static org.caseledger.command.lifecycle.Given.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.NeverCoordinated;
import org.caseledger.command.lifecycle.refusals.NextMeetingBeforeThisOne;
import org.caseledger.command.lifecycle.refusals.NothingDoneForHer;
import org.caseledger.command.lifecycle.refusals.PartnersMissing;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.Partner;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final Set<Partner> POLICE = Set.of(Partner.POLICE_STATION);

    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void the_stakeholders_meet_and_may_meet_again() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(meet(POLICE, TODAY.plusDays(9), ADMITTED_ON))
                .expectEvents(new CoordinationMeetingHeld(
                        ID, List.of(Partner.POLICE_STATION), TODAY.plusDays(9), ADMITTED_ON));
    }

    @Test
    void two_meetings_on_one_day_are_two() {
        fixture.given(
                        REGISTERED,
                        SERVED,
                        COORDINATED,
                        new CoordinationMeetingHeld(ID, List.of(Partner.POLICE_STATION), null, ADMITTED_ON))
                .when(meet(POLICE, null, ADMITTED_ON))
                .expectEvents(new CoordinationMeetingHeld(ID, List.of(Partner.POLICE_STATION), null, ADMITTED_ON));
    }

    @Test
    void nobody_meets_before_the_coordination_has_started() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(meet(POLICE, null, SERVED_ON.minusDays(1)))
                .expectException(NeverCoordinated.class);
    }

    @Test
    void they_meet_on_a_case_that_was_brought_forward_in_coordination() {
        fixture.given(broughtForward(CaseStatus.COORDINATION, SERVED_ON))
                .when(meet(POLICE, null, ADMITTED_ON))
                .expectEvents(new CoordinationMeetingHeld(ID, List.of(Partner.POLICE_STATION), null, ADMITTED_ON));
    }

    @Test
    void a_meeting_without_anybody_is_none() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(meet(Set.of(), null, ADMITTED_ON))
                .expectException(PartnersMissing.class);
    }

    @Test
    void the_next_meeting_lies_after_this_one() {
        fixture.given(REGISTERED, SERVED, COORDINATED)
                .when(meet(POLICE, ADMITTED_ON, ADMITTED_ON))
                .expectNoEvents()
                .expectException(NextMeetingBeforeThisOne.class);
    }

    @Test
    void a_meeting_is_nothing_done_for_her() {
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        new CoordinationStarted(
                                ID,
                                List.of(Partner.POLICE_STATION),
                                SERVED_ON,
                                List.of(posting(
                                        Account.REGISTERED,
                                        Account.COORDINATION,
                                        SERVED_ON,
                                        PostingReason.COORDINATION_STARTED))),
                        new CoordinationMeetingHeld(ID, List.of(Partner.POLICE_STATION), null, ADMITTED_ON))
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY))
                .expectException(NothingDoneForHer.class);
    }

    private static HoldCoordinationMeeting meet(Set<Partner> partners, @Nullable LocalDate next, LocalDate on) {
        return new HoldCoordinationMeeting(ID, partners, next, on, TODAY);
    }
}
