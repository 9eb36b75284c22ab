package org.caseledger.command.centres;

import static org.caseledger.command.centres.Told.withArguments;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.ActsForAnother;
import org.caseledger.command.centres.refusals.CaretakerIsItself;
import org.caseledger.command.centres.refusals.CaretakerNotRunning;
import org.caseledger.command.centres.refusals.CaretakerUnknown;
import org.caseledger.command.centres.refusals.CentreAlreadySuspended;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.DatedBeforeLastChange;
import org.caseledger.command.centres.refusals.RegisteredAfterwards;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.RegistrationNumberIssued;
import org.junit.jupiter.api.Test;

class SuspendingTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final String CARETAKER = "BR-PAT-01";
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate FLOODED = LocalDate.of(2023, 7, 20);
    private static final LocalDate DRY = LocalDate.of(2023, 8, 14);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreOperation RUNS = CentreOperation.begun(OPENED);
    private static final Told CARETAKER_RUNS = Told.NOTHING.ofCentre(CARETAKER, RUNS);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);
    private static final CentreSuspended SUSPENDED = new CentreSuspended(CENTRE, CARETAKER, FLOODED);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void a_running_centre_is_suspended_and_another_acts_for_it() {
        fixture.given(COMMISSIONED)
                .when(suspend(CARETAKER, FLOODED), CARETAKER_RUNS.with())
                .expectEvents(SUSPENDED);
    }

    @Test
    void suspending_it_again_under_the_same_caretaker_changes_nothing() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(suspend(CARETAKER, DRY), CARETAKER_RUNS.with())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_suspended_centre_is_not_put_under_another_caretaker() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(
                        suspend("BR-GAY-01", DRY),
                        Told.NOTHING.ofCentre("BR-GAY-01", RUNS).with())
                .expectNoEvents()
                .expectException(CentreAlreadySuspended.class)
                .expectException(withArguments(FLOODED, CARETAKER));
    }

    @Test
    void a_reopened_centre_may_be_suspended_again_on_the_same_day() {
        fixture.given(COMMISSIONED, SUSPENDED, new CentreReopened(CENTRE, DRY))
                .when(suspend(CARETAKER, DRY), CARETAKER_RUNS.with())
                .expectEvents(new CentreSuspended(CENTRE, CARETAKER, DRY));
    }

    @Test
    void a_closed_centre_is_never_suspended() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, DRY))
                .when(suspend(CARETAKER, TODAY), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void a_centre_that_closed_while_it_was_suspended_is_not_said_to_be_suspended_still() {
        fixture.given(COMMISSIONED, SUSPENDED, new CentreClosed(CENTRE, DRY))
                .when(suspend(CARETAKER, FLOODED), CARETAKER_RUNS.with())
                .expectException(CentreIsClosed.class);
    }

    @Test
    void no_centre_is_suspended_from_tomorrow() {
        fixture.given(COMMISSIONED)
                .when(suspend(CARETAKER, TODAY.plusDays(1)), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void a_centre_is_not_suspended_before_it_ran() {
        fixture.given(COMMISSIONED)
                .when(suspend(CARETAKER, OPENED.minusDays(1)), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(DatedBeforeLastChange.class);
    }

    @Test
    void a_centre_may_be_suspended_on_its_first_day() {
        fixture.given(COMMISSIONED)
                .when(suspend(CARETAKER, OPENED), CARETAKER_RUNS.with())
                .expectEvents(new CentreSuspended(CENTRE, CARETAKER, OPENED));
    }

    @Test
    void a_centre_is_not_suspended_before_it_was_last_reopened() {
        fixture.given(COMMISSIONED, SUSPENDED, new CentreReopened(CENTRE, DRY))
                .when(suspend(CARETAKER, DRY.minusDays(1)), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(DatedBeforeLastChange.class);
    }

    @Test
    void a_centre_that_registered_a_case_later_was_not_suspended_before() {
        fixture.given(COMMISSIONED, registeredOn(FLOODED.plusDays(1)), registeredOn(OPENED))
                .when(suspend(CARETAKER, FLOODED), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(RegisteredAfterwards.class);
    }

    @Test
    void nor_was_one_that_brought_a_case_forward_later() {
        fixture.given(
                        COMMISSIONED,
                        new PaperNumberTaken(CENTRE, new UUID(1, 9), "417/2022", FLOODED.plusDays(1)),
                        new PaperNumberTaken(CENTRE, new UUID(1, 8), "416/2022", OPENED))
                .when(suspend(CARETAKER, FLOODED), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(RegisteredAfterwards.class);
    }

    @Test
    void a_centre_that_registered_a_case_in_the_morning_may_be_suspended_at_noon() {
        fixture.given(COMMISSIONED, registeredOn(FLOODED))
                .when(suspend(CARETAKER, FLOODED), CARETAKER_RUNS.with())
                .expectEvents(SUSPENDED);
    }

    @Test
    void a_centre_does_not_act_for_itself() {
        fixture.given(COMMISSIONED)
                .when(
                        suspend(CENTRE, FLOODED),
                        Told.NOTHING.ofCentre(CENTRE, RUNS).with())
                .expectNoEvents()
                .expectException(CaretakerIsItself.class);
    }

    @Test
    void a_centre_that_was_never_commissioned_acts_for_no_other() {
        fixture.given(COMMISSIONED)
                .when(suspend("BR-PAT-77", FLOODED), CARETAKER_RUNS.with())
                .expectNoEvents()
                .expectException(CaretakerUnknown.class);
    }

    @Test
    void a_centre_that_did_not_yet_run_acts_for_no_other() {
        fixture.given(COMMISSIONED)
                .when(
                        suspend(CARETAKER, FLOODED),
                        Told.NOTHING
                                .ofCentre(CARETAKER, CentreOperation.begun(DRY))
                                .with())
                .expectNoEvents()
                .expectException(CaretakerNotRunning.class)
                .expectException(withArguments(CARETAKER, FLOODED));
    }

    @Test
    void a_centre_that_is_suspended_by_today_acts_for_no_other() {
        fixture.given(COMMISSIONED)
                .when(
                        suspend(CARETAKER, FLOODED),
                        Told.NOTHING
                                .ofCentre(CARETAKER, RUNS.suspended(DRY, "BR-GAY-01"))
                                .with())
                .expectNoEvents()
                .expectException(withArguments(CARETAKER, TODAY));
    }

    @Test
    void a_centre_that_acts_for_another_is_not_suspended() {
        fixture.given(COMMISSIONED)
                .when(
                        suspend(CARETAKER, FLOODED),
                        CARETAKER_RUNS.actingFor("BR-GAY-01").with())
                .expectNoEvents()
                .expectException(ActsForAnother.class);
    }

    private static SuspendCentre suspend(String caretaker, LocalDate occurredOn) {
        return new SuspendCentre(CENTRE, caretaker, occurredOn, TODAY);
    }

    private static RegistrationNumberIssued registeredOn(LocalDate day) {
        return new RegistrationNumberIssued(CENTRE, new UUID(7, 1), "any", "2023-24", 1, day);
    }
}
