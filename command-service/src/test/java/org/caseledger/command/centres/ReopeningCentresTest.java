package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotSuspended;
import org.caseledger.command.centres.refusals.DatedBeforeLastChange;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.junit.jupiter.api.Test;

class ReopeningCentresTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate FLOODED = LocalDate.of(2023, 7, 20);
    private static final LocalDate DRY = LocalDate.of(2023, 8, 14);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);
    private static final CentreSuspended SUSPENDED = new CentreSuspended(CENTRE, "BR-PAT-01", FLOODED);
    private static final CentreReopened REOPENED = new CentreReopened(CENTRE, DRY);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void a_suspended_centre_is_reopened() {
        fixture.given(COMMISSIONED, SUSPENDED).when(reopen(DRY)).expectEvents(REOPENED);
    }

    @Test
    void reopening_it_again_changes_nothing() {
        fixture.given(COMMISSIONED, SUSPENDED, REOPENED)
                .when(reopen(TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_centre_that_was_never_suspended_is_not_reopened() {
        fixture.given(COMMISSIONED).when(reopen(DRY)).expectNoEvents().expectException(CentreNotSuspended.class);
    }

    @Test
    void a_centre_suspended_a_second_time_is_reopened_a_second_time() {
        fixture.given(COMMISSIONED, SUSPENDED, REOPENED, new CentreSuspended(CENTRE, "BR-GAY-01", DRY))
                .when(reopen(TODAY))
                .expectEvents(new CentreReopened(CENTRE, TODAY));
    }

    @Test
    void a_closed_centre_is_never_reopened() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, DRY))
                .when(reopen(TODAY))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void a_centre_that_closed_after_a_suspension_is_not_said_to_work_again() {
        fixture.given(COMMISSIONED, SUSPENDED, REOPENED, new CentreClosed(CENTRE, DRY))
                .when(reopen(TODAY))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void a_centre_is_not_reopened_before_it_was_suspended() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(reopen(FLOODED.minusDays(1)))
                .expectNoEvents()
                .expectException(DatedBeforeLastChange.class);
    }

    @Test
    void a_centre_may_be_reopened_on_the_day_of_its_suspension() {
        fixture.given(COMMISSIONED, SUSPENDED).when(reopen(FLOODED)).expectEvents(new CentreReopened(CENTRE, FLOODED));
    }

    @Test
    void no_centre_is_reopened_from_tomorrow() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(reopen(TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    private static ReopenCentre reopen(LocalDate occurredOn) {
        return new ReopenCentre(CENTRE, occurredOn, TODAY);
    }
}
