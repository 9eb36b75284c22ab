package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.SlotNotPlanned;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.junit.jupiter.api.Test;

/** A plan that takes the place of another, because the day of the resolution was wrong or the resolution was. */
class NewPlanTest {
    private static final LocalDate LATER = RESOLVED_ON.plusDays(8);

    /** Day 15 of the first plan and day 7 of the second. */
    private static final LocalDate IN_BOTH = LocalDate.of(2025, 7, 15);

    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void slots_of_the_plan_that_gave_way_are_not_missed() {
        fixture.given(redated())
                .when(miss(LocalDate.of(2025, 7, 7)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void slots_of_the_new_plan_are() {
        fixture.given(redated()).when(miss(IN_BOTH)).expectEvents(new FollowUpMissed(ID, IN_BOTH, IN_BOTH.plusDays(4)));
    }

    @Test
    void a_slot_of_both_that_was_answered_before_is_answered() {
        fixture.given(redated(followedUp(IN_BOTH, FollowUpOutcome.SAFE_AND_STABLE, IN_BOTH)))
                .when(miss(IN_BOTH))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_slot_of_both_that_was_missed_before_is_not_missed_again() {
        fixture.given(redated(new FollowUpMissed(ID, IN_BOTH, IN_BOTH.plusDays(4))))
                .when(miss(IN_BOTH))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_slot_of_the_old_plan_is_no_longer_answered() {
        LocalDate old = LocalDate.of(2025, 8, 30);
        fixture.given(redated())
                .when(new RecordFollowUp(
                        ID, old, FollowUpMode.PHONE, FollowUpOutcome.SAFE_AND_STABLE, false, null, old, TODAY))
                .expectException(SlotNotPlanned.class);
    }

    @Test
    void who_was_contacted_under_a_resolution_that_was_retracted_was_contacted() {
        LocalDate last = LocalDate.of(2025, 12, 30);
        fixture.given(
                        REGISTERED,
                        CLASSIFIED,
                        SERVED,
                        RESOLVED,
                        PLANNED,
                        followedUp(last, FollowUpOutcome.SAFE_AND_STABLE, last),
                        new EntryVoided(
                                ID,
                                3,
                                "CaseResolved",
                                CorrectionReason.WRONG_CODE,
                                TODAY,
                                List.of(resolution(PostingReason.RESOLVED).reversed())),
                        RESOLVED,
                        PLANNED)
                .when(new CloseCase(ID, ClosingReason.MONITORING_COMPLETED, null, null, TODAY, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    /** The day was put right while the plan was not in force. */
    @Test
    void a_plan_that_comes_back_is_of_the_day_of_its_resolution() {
        CaseClosed closed = closed(Account.UNDER_FOLLOW_UP, ClosingReason.RELOCATED);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, closed, redating())
                .when(new VoidEntry(ID, 5, CorrectionReason.WRONG_CASE, TODAY, TODAY))
                .expectEvents(
                        new EntryVoided(
                                ID,
                                5,
                                "CaseClosed",
                                CorrectionReason.WRONG_CASE,
                                TODAY,
                                closed.postings().stream()
                                        .map(Posting::reversed)
                                        .toList()),
                        FollowUpPolicy.on(LATER).plan(ID, LATER, TODAY));
    }

    private static List<Object> redated(Object... afterTheFirstPlan) {
        List<Object> life = new ArrayList<>(List.of(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED));
        life.addAll(List.of(afterTheFirstPlan));
        life.add(redating());
        life.add(FollowUpPolicy.on(LATER).plan(ID, LATER, LATER));
        return life;
    }

    private static DetailsCorrected redating() {
        return new DetailsCorrected(
                ID,
                3,
                "CaseResolved",
                "occurredOn",
                RESOLVED_ON.toString(),
                LATER.toString(),
                CorrectionReason.WRONG_DATE,
                TODAY,
                List.of());
    }

    private static MissFollowUp miss(LocalDate slot) {
        return new MissFollowUp(ID, slot, TODAY, TODAY);
    }
}
