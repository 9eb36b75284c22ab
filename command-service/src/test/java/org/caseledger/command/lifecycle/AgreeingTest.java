package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.KeptCaseStruckOff;
import org.caseledger.command.lifecycle.refusals.LinkedToItself;
import org.caseledger.command.lifecycle.refusals.MeasuresMissing;
import org.caseledger.command.lifecycle.refusals.NoSuchOtherCase;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.events.SafetyPlanAgreed;
import org.junit.jupiter.api.Test;

class AgreeingTest {
    private static final SafetyPlanAgreed PLAN = new SafetyPlanAgreed(
            ID, List.of(SafetyMeasure.SAFE_PLACE_KNOWN, SafetyMeasure.CHILDREN_INCLUDED), SERVED_ON);
    private static final CasesLinked LINKED = new CasesLinked(ID, OTHER_CASE, CaseLink.SAME_WOMAN, SERVED_ON);

    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_safety_plan_names_its_measures_in_their_order() {
        fixture.given(REGISTERED)
                .when(plan(Set.of(SafetyMeasure.CHILDREN_INCLUDED, SafetyMeasure.SAFE_PLACE_KNOWN)))
                .expectEvents(PLAN);
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        fixture.given(REGISTERED, PLAN)
                .when(plan(Set.copyOf(PLAN.measures())))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_plan_of_nothing_is_none() {
        fixture.given(REGISTERED).when(plan(Set.of())).expectNoEvents().expectException(MeasuresMissing.class);
    }

    @Test
    void cases_are_linked() {
        fixture.given(REGISTERED)
                .when(link(OTHER_CASE), Elsewhere.otherCase(false).told())
                .expectEvents(LINKED);
    }

    @Test
    void the_same_link_again_changes_nothing() {
        fixture.given(REGISTERED, LINKED)
                .when(link(OTHER_CASE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void two_cases_are_linked_in_more_than_one_way() {
        fixture.given(REGISTERED, LINKED)
                .when(new LinkCases(ID, OTHER_CASE, CaseLink.SAME_INCIDENT, SERVED_ON, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_case_is_not_linked_to_itself() {
        fixture.given(REGISTERED).when(link(ID)).expectException(LinkedToItself.class);
    }

    @Test
    void a_case_is_not_linked_to_one_that_is_none() {
        fixture.given(REGISTERED)
                .when(link(OTHER_CASE), Elsewhere.NOTHING.told())
                .expectNoEvents()
                .expectException(NoSuchOtherCase.class);
    }

    @Test
    void a_duplicate_names_a_case_that_there_is() {
        fixture.given(REGISTERED)
                .when(duplicate(), Elsewhere.NOTHING.told())
                .expectNoEvents()
                .expectException(NoSuchOtherCase.class);
    }

    @Test
    void a_duplicate_names_a_case_that_stays() {
        fixture.given(REGISTERED)
                .when(duplicate(), Elsewhere.otherCase(true).told())
                .expectException(KeptCaseStruckOff.class);
    }

    @Test
    void a_duplicate_of_a_case_that_stays_is_closed() {
        fixture.given(REGISTERED)
                .when(duplicate(), Elsewhere.otherCase(false).told())
                .expectSuccessfulHandlerExecution();
    }

    private static AgreeSafetyPlan plan(Set<SafetyMeasure> measures) {
        return new AgreeSafetyPlan(ID, measures, SERVED_ON, TODAY);
    }

    private static LinkCases link(UUID other) {
        return new LinkCases(ID, other, CaseLink.SAME_WOMAN, SERVED_ON, TODAY);
    }

    private static CloseCase duplicate() {
        return new CloseCase(ID, ClosingReason.DUPLICATE, OTHER_CASE, null, CLOSED_ON, TODAY);
    }
}
