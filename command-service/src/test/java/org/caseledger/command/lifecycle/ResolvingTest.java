package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.TODAY;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.ClassificationMissing;
import org.caseledger.events.ResolutionOutcome;
import org.junit.jupiter.api.Test;

class ResolvingTest {
    private final AggregateTestFixture<Case> fixture = new AggregateTestFixture<>(Case.class);

    @Test
    void a_classified_and_served_case_is_resolved_and_her_monitoring_planned() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY))
                .expectEvents(RESOLVED, PLANNED);
    }

    @Test
    void an_unclassified_case_is_not_resolved() {
        fixture.given(REGISTERED, SERVED)
                .when(new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, TODAY))
                .expectNoEvents()
                .expectException(ClassificationMissing.class);
    }
}
