package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.StaleVersion;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Service;
import org.junit.jupiter.api.Test;

class ExpectedVersionTest {
    private static final ProvideService COMMAND = new ProvideService(ID, Service.FOOD, null, SERVED_ON, TODAY);
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void who_has_seen_the_newest_version_may_decide() {
        fixture.given(REGISTERED, CLASSIFIED)
                .when(COMMAND, Map.of(ExpectedVersion.IF_MATCH, 1L))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_has_seen_an_older_version_is_told() {
        fixture.given(REGISTERED, CLASSIFIED)
                .when(COMMAND, Map.of(ExpectedVersion.IF_MATCH, 0L))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void who_names_no_version_may_decide() {
        fixture.given(REGISTERED, CLASSIFIED).when(COMMAND).expectSuccessfulHandlerExecution();
    }
}
