package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreAlreadyCommissioned;
import org.caseledger.command.centres.refusals.CentreMisnamed;
import org.caseledger.command.centres.refusals.CentreNumberLeavesGap;
import org.caseledger.command.centres.refusals.DistrictUnknown;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.junit.jupiter.api.Test;

class CommissioningTest {
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned("BR-PAT-02", CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void a_centre_is_commissioned_under_its_district_and_number() {
        fixture.givenNoPriorActivity()
                .when(commission("BR-PAT-02", "PAT", 2, "Patna 2", OPENED))
                .expectEvents(COMMISSIONED);
    }

    @Test
    void commissioning_the_same_centre_again_changes_nothing() {
        fixture.given(COMMISSIONED)
                .when(commission("BR-PAT-02", "PAT", 2, "Patna 2", OPENED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_centre_of_the_same_identity_is_refused() {
        fixture.given(COMMISSIONED)
                .when(commission("BR-PAT-02", "PAT", 2, "Danapur", OPENED))
                .expectNoEvents()
                .expectException(CentreAlreadyCommissioned.class);
    }

    @Test
    void an_identity_that_is_not_made_of_district_and_number_is_refused() {
        fixture.givenNoPriorActivity()
                .when(commission("BR-PAT-03", "PAT", 2, "Patna 2", OPENED))
                .expectNoEvents()
                .expectException(CentreMisnamed.class);
    }

    @Test
    void a_district_the_state_does_not_have_is_refused() {
        fixture.givenNoPriorActivity()
                .when(commission("BR-XXX-02", "XXX", 2, "Nowhere", OPENED))
                .expectException(DistrictUnknown.class);
    }

    @Test
    void a_centre_is_not_commissioned_for_tomorrow() {
        fixture.givenNoPriorActivity()
                .when(commission("BR-PAT-02", "PAT", 2, "Patna 2", OPENED.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void the_second_centre_of_a_district_comes_after_the_first() {
        fixture.givenNoPriorActivity()
                .when(
                        commission("BR-PAT-02", "PAT", 2, "Patna 2", OPENED),
                        Told.NOTHING
                                .ofCentre("BR-PAT-01", CentreOperation.begun(OPENED))
                                .with())
                .expectEvents(COMMISSIONED);
        fixture.givenNoPriorActivity()
                .when(commission("BR-PAT-02", "PAT", 2, "Patna 2", OPENED), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(CentreNumberLeavesGap.class);
    }

    @Test
    void one_that_has_closed_leaves_no_gap() {
        fixture.givenNoPriorActivity()
                .when(
                        commission("BR-PAT-02", "PAT", 2, "Patna 2", OPENED),
                        Told.NOTHING
                                .ofCentre(
                                        "BR-PAT-01",
                                        CentreOperation.begun(OPENED.minusDays(9))
                                                .closed(OPENED))
                                .with())
                .expectEvents(COMMISSIONED);
    }

    @Test
    void the_first_follows_none() {
        fixture.givenNoPriorActivity()
                .when(commission("BR-PAT-01", "PAT", 1, "Patna", OPENED), Told.NOTHING.with())
                .expectSuccessfulHandlerExecution();
    }

    private static CommissionCentre commission(
            String centre, String district, int number, String name, LocalDate occurredOn) {
        return new CommissionCentre(
                centre, CentreKind.SUB_DIVISION, district, number, name, "पटना 2", occurredOn, OPENED);
    }
}
