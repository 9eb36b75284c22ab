package org.caseledger.command.centres;

import static org.caseledger.events.Role.CASE_WORKER;
import static org.caseledger.events.Role.OFFICE_ASSISTANT;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.RelievedBeforePosting;
import org.caseledger.command.centres.refusals.StaffNotPosted;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.junit.jupiter.api.Test;

class RelievingStaffTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final String WORKER = "case-worker-17";
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);
    private static final StaffPosted POSTED = new StaffPosted(CENTRE, WORKER, CASE_WORKER, "2023-04", MAY);
    private static final StaffRelieved RELIEVED = new StaffRelieved(CENTRE, WORKER, CASE_WORKER, JUNE);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void whoever_fills_a_post_is_relieved_of_it() {
        fixture.given(COMMISSIONED, POSTED).when(relieve(CASE_WORKER, JUNE)).expectEvents(RELIEVED);
    }

    @Test
    void relieving_again_changes_nothing() {
        fixture.given(COMMISSIONED, POSTED, RELIEVED)
                .when(relieve(CASE_WORKER, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whoever_came_back_is_relieved_a_second_time() {
        fixture.given(COMMISSIONED, POSTED, RELIEVED, new StaffPosted(CENTRE, WORKER, CASE_WORKER, "2023-04", JUNE))
                .when(relieve(CASE_WORKER, TODAY))
                .expectEvents(new StaffRelieved(CENTRE, WORKER, CASE_WORKER, TODAY));
    }

    @Test
    void whoever_was_never_posted_is_not_relieved() {
        fixture.given(COMMISSIONED)
                .when(relieve(CASE_WORKER, JUNE))
                .expectNoEvents()
                .expectException(StaffNotPosted.class);
    }

    @Test
    void nobody_is_relieved_of_another_role() {
        fixture.given(COMMISSIONED, POSTED)
                .when(relieve(OFFICE_ASSISTANT, JUNE))
                .expectNoEvents()
                .expectException(StaffNotPosted.class);
    }

    @Test
    void nobody_is_relieved_before_being_posted() {
        fixture.given(COMMISSIONED, POSTED)
                .when(relieve(CASE_WORKER, MAY.minusDays(1)))
                .expectNoEvents()
                .expectException(RelievedBeforePosting.class);
    }

    @Test
    void whoever_was_posted_by_mistake_is_relieved_on_the_same_day() {
        fixture.given(COMMISSIONED, POSTED)
                .when(relieve(CASE_WORKER, MAY))
                .expectEvents(new StaffRelieved(CENTRE, WORKER, CASE_WORKER, MAY));
    }

    @Test
    void nobody_is_relieved_from_tomorrow() {
        fixture.given(COMMISSIONED, POSTED)
                .when(relieve(CASE_WORKER, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void the_staff_of_a_closed_centre_is_relieved_after_its_end() {
        fixture.given(COMMISSIONED, POSTED, new CentreClosed(CENTRE, JUNE))
                .when(relieve(CASE_WORKER, JUNE))
                .expectEvents(RELIEVED);
    }

    private static RelieveStaff relieve(Role role, LocalDate occurredOn) {
        return new RelieveStaff(CENTRE, WORKER, role, occurredOn, TODAY);
    }
}
