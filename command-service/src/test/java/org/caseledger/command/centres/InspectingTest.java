package org.caseledger.command.centres;

import static org.caseledger.events.InspectionFinding.IN_ORDER;
import static org.caseledger.events.InspectionFinding.POSTS_VACANT;
import static org.caseledger.events.InspectionFinding.SHELTER_UNFIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.FindingsContradict;
import org.caseledger.command.centres.refusals.FindingsMissing;
import org.caseledger.command.centres.refusals.InspectionIdTaken;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.InspectionFinding;
import org.junit.jupiter.api.Test;

class InspectingTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final UUID INSPECTION = new UUID(8, 1);
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);
    private static final CentreInspected FOUND_IN_ORDER =
            new CentreInspected(CENTRE, INSPECTION, List.of(IN_ORDER), MAY);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void what_was_found_is_kept_in_the_order_of_the_list() {
        fixture.given(COMMISSIONED)
                .when(inspect(Set.of(SHELTER_UNFIT, POSTS_VACANT), MAY))
                .expectEvents(new CentreInspected(CENTRE, INSPECTION, List.of(POSTS_VACANT, SHELTER_UNFIT), MAY));
    }

    @Test
    void the_same_inspection_said_again_changes_nothing() {
        fixture.given(COMMISSIONED, FOUND_IN_ORDER)
                .when(inspect(Set.of(IN_ORDER), MAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_inspection_does_not_take_its_id() {
        fixture.given(COMMISSIONED, FOUND_IN_ORDER)
                .when(inspect(Set.of(SHELTER_UNFIT), MAY))
                .expectNoEvents()
                .expectException(InspectionIdTaken.class);
    }

    @Test
    void two_inspections_of_one_day_may_find_the_same() {
        CentreInspected other = new CentreInspected(CENTRE, new UUID(8, 2), List.of(IN_ORDER), MAY);
        fixture.given(COMMISSIONED, other).when(inspect(Set.of(IN_ORDER), MAY)).expectEvents(FOUND_IN_ORDER);
    }

    @Test
    void an_inspection_finds_something() {
        fixture.given(COMMISSIONED)
                .when(inspect(Set.of(), MAY))
                .expectNoEvents()
                .expectException(FindingsMissing.class);
    }

    @Test
    void a_centre_where_something_is_wrong_is_not_in_order() {
        fixture.given(COMMISSIONED)
                .when(inspect(Set.of(IN_ORDER, POSTS_VACANT), MAY))
                .expectNoEvents()
                .expectException(FindingsContradict.class);
    }

    @Test
    void no_centre_is_inspected_tomorrow() {
        fixture.given(COMMISSIONED)
                .when(inspect(Set.of(IN_ORDER), TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void no_centre_is_inspected_before_it_was_commissioned() {
        fixture.given(COMMISSIONED)
                .when(inspect(Set.of(IN_ORDER), OPENED.minusDays(1)))
                .expectNoEvents()
                .expectException(CentreNotRunning.class);
    }

    @Test
    void a_suspended_centre_may_be_inspected() {
        fixture.given(COMMISSIONED, new CentreSuspended(CENTRE, "BR-PAT-01", OPENED))
                .when(inspect(Set.of(IN_ORDER), MAY))
                .expectEvents(FOUND_IN_ORDER);
    }

    @Test
    void no_centre_is_inspected_after_its_end() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, MAY))
                .when(inspect(Set.of(IN_ORDER), MAY))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void an_inspection_before_the_centre_closed_may_be_entered_late() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, MAY.plusDays(1)))
                .when(inspect(Set.of(IN_ORDER), MAY))
                .expectEvents(FOUND_IN_ORDER);
    }

    private static InspectCentre inspect(Set<InspectionFinding> findings, LocalDate occurredOn) {
        return new InspectCentre(CENTRE, INSPECTION, findings, occurredOn, TODAY);
    }
}
