package org.caseledger.command.centres;

import static org.caseledger.command.centres.Told.withArguments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.ActiveCasesHeld;
import org.caseledger.command.centres.refusals.ActsForAnother;
import org.caseledger.command.centres.refusals.DatedBeforeLastChange;
import org.caseledger.command.centres.refusals.HeldCasesAfterwards;
import org.caseledger.command.centres.refusals.PostedOrInspectedAfterwards;
import org.caseledger.command.centres.refusals.RegisteredAfterwards;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.Norms;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.junit.jupiter.api.Test;

class ClosingCentresTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate FLOODED = LocalDate.of(2023, 7, 20);
    private static final LocalDate DRY = LocalDate.of(2023, 8, 14);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);
    private static final CentreSuspended SUSPENDED = new CentreSuspended(CENTRE, "BR-PAT-01", FLOODED);
    private static final CentreClosed CLOSED = new CentreClosed(CENTRE, DRY);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void a_centre_that_holds_nothing_active_closes() {
        fixture.given(COMMISSIONED).when(close(DRY), Told.NOTHING.with()).expectEvents(CLOSED);
    }

    @Test
    void a_centre_that_holds_an_active_case_does_not_close() {
        fixture.given(COMMISSIONED)
                .when(close(DRY), Told.NOTHING.ofActiveCases(1).with())
                .expectNoEvents()
                .expectException(ActiveCasesHeld.class)
                .expectException(withArguments(1));
    }

    @Test
    void closing_it_again_changes_nothing() {
        fixture.given(COMMISSIONED, CLOSED)
                .when(close(TODAY), Told.NOTHING.with())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_suspended_centre_may_close() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(close(DRY), Told.NOTHING.with())
                .expectEvents(CLOSED);
    }

    @Test
    void a_centre_does_not_close_before_it_was_last_reopened() {
        fixture.given(COMMISSIONED, SUSPENDED, new CentreReopened(CENTRE, DRY))
                .when(close(DRY.minusDays(1)), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(DatedBeforeLastChange.class);
    }

    @Test
    void a_centre_that_registered_a_case_later_had_not_closed_before() {
        fixture.given(COMMISSIONED, registeredOn(DRY.plusDays(1)))
                .when(close(DRY), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(RegisteredAfterwards.class);
    }

    @Test
    void a_centre_may_close_on_the_day_of_its_last_registration() {
        fixture.given(COMMISSIONED, registeredOn(DRY))
                .when(close(DRY), Told.NOTHING.with())
                .expectEvents(CLOSED);
    }

    @Test
    void a_centre_whose_cases_moved_later_had_not_closed_before() {
        Told worked = Told.NOTHING.ofDuties(new CentreDuties(0, DRY.plusDays(1)));
        fixture.given(COMMISSIONED)
                .when(close(DRY), worked.with())
                .expectNoEvents()
                .expectException(HeldCasesAfterwards.class)
                .expectException(withArguments(DRY, DRY.plusDays(1)));
        fixture.given(COMMISSIONED).when(close(DRY.plusDays(1)), worked.with()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_centre_to_which_somebody_was_posted_later_had_not_closed_before() {
        fixture.given(COMMISSIONED, postedOn(FLOODED), postedOn(DRY.plusDays(1)))
                .when(close(DRY), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(PostedOrInspectedAfterwards.class)
                .expectException(withArguments(DRY, DRY.plusDays(1)));
    }

    @Test
    void a_centre_that_was_inspected_later_had_not_closed_before() {
        fixture.given(COMMISSIONED, inspectedOn(DRY.plusDays(2)), postedOn(DRY.plusDays(1)))
                .when(close(DRY), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(PostedOrInspectedAfterwards.class)
                .expectException(withArguments(DRY, DRY.plusDays(2)));
    }

    @Test
    void a_centre_may_close_on_the_day_of_its_last_posting_and_inspection() {
        fixture.given(COMMISSIONED, postedOn(DRY), inspectedOn(DRY))
                .when(close(DRY), Told.NOTHING.with())
                .expectEvents(CLOSED);
    }

    @Test
    void a_centre_may_close_before_somebody_was_posted_there_for_no_day() {
        LocalDate mistaken = DRY.plusDays(9);
        fixture.given(
                        COMMISSIONED,
                        postedOn(mistaken),
                        new StaffRelieved(CENTRE, "case-worker-17", Role.CASE_WORKER, mistaken))
                .when(close(DRY), Told.NOTHING.with())
                .expectEvents(CLOSED);
    }

    /** Whoever still fills a post when it closes leaves it later. */
    @Test
    void a_centre_may_close_before_the_day_on_which_somebody_left_it() {
        fixture.given(
                        COMMISSIONED,
                        postedOn(FLOODED),
                        new StaffRelieved(CENTRE, "case-worker-17", Role.CASE_WORKER, DRY.plusDays(9)))
                .when(close(DRY), Told.NOTHING.with())
                .expectEvents(CLOSED);
    }

    @Test
    void a_centre_that_acts_for_another_does_not_close() {
        fixture.given(COMMISSIONED)
                .when(close(DRY), Told.NOTHING.actingFor("BR-PAT-01").with())
                .expectNoEvents()
                .expectException(ActsForAnother.class)
                .expectException(withArguments("BR-PAT-01"));
    }

    @Test
    void no_centre_closes_from_tomorrow() {
        fixture.given(COMMISSIONED)
                .when(close(TODAY.plusDays(1)), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    private static CloseCentre close(LocalDate occurredOn) {
        return new CloseCentre(CENTRE, occurredOn, TODAY);
    }

    private static RegistrationNumberIssued registeredOn(LocalDate day) {
        return new RegistrationNumberIssued(CENTRE, new UUID(7, 1), "any", "2023-24", 1, day);
    }

    private static StaffPosted postedOn(LocalDate day) {
        return new StaffPosted(
                CENTRE, "case-worker-17", Role.CASE_WORKER, Norms.on(day).version(), day);
    }

    private static CentreInspected inspectedOn(LocalDate day) {
        return new CentreInspected(CENTRE, new UUID(7, 2), List.of(InspectionFinding.IN_ORDER), day);
    }
}
