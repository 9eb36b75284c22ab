package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PublishedPeriodIsForAdministrator;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

/** Registering inside a period whose figures were published. */
class PublishedPeriodTest {
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2024, 3, 31);
    private static final CentreCommissioned COMMISSIONED = new CentreCommissioned(
            "BR-PAT-02", CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", LocalDate.of(2023, 4, 1));
    private static final Told MARCH_IS_PUBLISHED = Told.NOTHING.ofPublication(FIRST_OF_MARCH, LAST_OF_MARCH);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void a_case_worker_registers_nothing_there() {
        fixture.given(COMMISSIONED)
                .when(registerOn(LAST_OF_MARCH), MARCH_IS_PUBLISHED.with(Role.CASE_WORKER))
                .expectNoEvents()
                .expectException(PublishedPeriodIsForAdministrator.class);
    }

    @Test
    void the_centre_administrator_does() {
        fixture.given(COMMISSIONED)
                .when(registerOn(LAST_OF_MARCH), MARCH_IS_PUBLISHED.with(Role.CENTRE_ADMINISTRATOR))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_case_worker_registers_after_it() {
        fixture.given(COMMISSIONED)
                .when(registerOn(LAST_OF_MARCH.plusDays(1)), MARCH_IS_PUBLISHED.with(Role.CASE_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    private static RegisterCase registerOn(LocalDate day) {
        return new RegisterCase(
                "BR-PAT-02",
                new UUID(7, 1),
                new UUID(7, 2),
                IntakeChannel.SELF_WALK_IN,
                day,
                AgeBand.UNKNOWN,
                day,
                LocalDate.of(2024, 4, 10));
    }
}
