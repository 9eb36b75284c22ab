package org.caseledger.command.centres;

import static org.caseledger.command.centres.Told.withArguments;
import static org.caseledger.events.Role.CASE_WORKER;
import static org.caseledger.events.Role.CENTRE_ADMINISTRATOR;
import static org.caseledger.events.Role.DISTRICT_OFFICER;
import static org.caseledger.events.Role.SECURITY_GUARD;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.NoSuchPost;
import org.caseledger.command.centres.refusals.PostsFilled;
import org.caseledger.command.centres.refusals.StaffAlreadyPosted;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.Norms;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.junit.jupiter.api.Test;

class PostingStaffTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void a_vacant_post_is_filled_under_the_norms_of_that_day() {
        fixture.given(COMMISSIONED)
                .when(post("case-worker-17", CASE_WORKER, MAY))
                .expectEvents(new StaffPosted(
                        CENTRE, "case-worker-17", CASE_WORKER, Norms.on(MAY).version(), MAY));
    }

    @Test
    void posting_the_same_person_in_the_same_role_again_changes_nothing() {
        fixture.given(COMMISSIONED, posted("case-worker-17", CASE_WORKER, MAY))
                .when(post("case-worker-17", CASE_WORKER, JUNE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_more_case_workers_are_posted_than_there_are_posts() {
        fixture.given(
                        COMMISSIONED,
                        posted("case-worker-17", CASE_WORKER, MAY),
                        posted("case-worker-18", CASE_WORKER, MAY))
                .when(post("case-worker-19", CASE_WORKER, JUNE))
                .expectNoEvents()
                .expectException(PostsFilled.class)
                .expectException(withArguments(CASE_WORKER, 2));
    }

    @Test
    void the_last_post_of_a_role_is_filled() {
        fixture.given(
                        COMMISSIONED,
                        posted("case-worker-17", CASE_WORKER, MAY),
                        posted("centre-administrator-3", CENTRE_ADMINISTRATOR, MAY))
                .when(post("case-worker-18", CASE_WORKER, JUNE))
                .expectEvents(posted("case-worker-18", CASE_WORKER, JUNE));
    }

    @Test
    void a_post_is_filled_anew_on_the_day_it_was_vacated() {
        fixture.given(
                        COMMISSIONED,
                        posted("centre-administrator-3", CENTRE_ADMINISTRATOR, MAY),
                        relieved("centre-administrator-3", CENTRE_ADMINISTRATOR, JUNE))
                .when(post("centre-administrator-4", CENTRE_ADMINISTRATOR, JUNE))
                .expectEvents(posted("centre-administrator-4", CENTRE_ADMINISTRATOR, JUNE));
    }

    @Test
    void a_post_is_not_filled_for_days_on_which_it_was_not_vacant() {
        fixture.given(
                        COMMISSIONED,
                        posted("centre-administrator-3", CENTRE_ADMINISTRATOR, MAY),
                        relieved("centre-administrator-3", CENTRE_ADMINISTRATOR, JUNE))
                .when(post("centre-administrator-4", CENTRE_ADMINISTRATOR, JUNE.minusDays(1)))
                .expectNoEvents()
                .expectException(PostsFilled.class);
    }

    @Test
    void a_late_posting_does_not_crowd_out_one_that_was_told_before_it() {
        fixture.given(COMMISSIONED, posted("centre-administrator-4", CENTRE_ADMINISTRATOR, JUNE))
                .when(post("centre-administrator-3", CENTRE_ADMINISTRATOR, MAY))
                .expectNoEvents()
                .expectException(PostsFilled.class);
    }

    @Test
    void those_who_followed_each_other_in_one_post_filled_only_one() {
        fixture.given(
                        COMMISSIONED,
                        posted("case-worker-17", CASE_WORKER, MAY),
                        relieved("case-worker-17", CASE_WORKER, JULY),
                        posted("case-worker-18", CASE_WORKER, JULY))
                .when(post("case-worker-19", CASE_WORKER, JUNE))
                .expectEvents(posted("case-worker-19", CASE_WORKER, JUNE));
    }

    @Test
    void one_person_does_not_fill_two_posts_of_a_centre() {
        fixture.given(COMMISSIONED, posted("case-worker-17", CASE_WORKER, MAY))
                .when(post("case-worker-17", CENTRE_ADMINISTRATOR, JUNE))
                .expectNoEvents()
                .expectException(StaffAlreadyPosted.class)
                .expectException(withArguments(CASE_WORKER, MAY));
    }

    @Test
    void one_person_does_not_begin_in_a_new_role_before_the_old_one_ended() {
        fixture.given(
                        COMMISSIONED,
                        posted("case-worker-17", CASE_WORKER, MAY),
                        relieved("case-worker-17", CASE_WORKER, JULY))
                .when(post("case-worker-17", CENTRE_ADMINISTRATOR, JUNE))
                .expectNoEvents()
                .expectException(StaffAlreadyPosted.class);
    }

    @Test
    void whoever_was_relieved_may_come_back_in_another_role() {
        fixture.given(
                        COMMISSIONED,
                        posted("case-worker-17", CASE_WORKER, MAY),
                        relieved("case-worker-17", CASE_WORKER, JUNE))
                .when(post("case-worker-17", CENTRE_ADMINISTRATOR, JUNE))
                .expectEvents(posted("case-worker-17", CENTRE_ADMINISTRATOR, JUNE));
    }

    /** Posted by mistake, and relieved on the same day to put it right. */
    @Test
    void whoever_was_posted_for_no_day_may_be_posted_from_an_earlier_one() {
        fixture.given(
                        COMMISSIONED,
                        posted("case-worker-17", CASE_WORKER, JULY),
                        relieved("case-worker-17", CASE_WORKER, JULY))
                .when(post("case-worker-17", CASE_WORKER, MAY))
                .expectEvents(posted("case-worker-17", CASE_WORKER, MAY));
    }

    @Test
    void a_centre_has_posts_for_guards() {
        fixture.given(COMMISSIONED)
                .when(post("security-guard-2", SECURITY_GUARD, MAY))
                .expectEvents(posted("security-guard-2", SECURITY_GUARD, MAY));
    }

    @Test
    void a_centre_has_no_posts_for_officers_of_the_district() {
        fixture.given(COMMISSIONED)
                .when(post("district-officer-2", DISTRICT_OFFICER, MAY))
                .expectNoEvents()
                .expectException(NoSuchPost.class);
    }

    @Test
    void nobody_is_posted_for_tomorrow() {
        fixture.given(COMMISSIONED)
                .when(post("case-worker-17", CASE_WORKER, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void nobody_is_posted_before_the_centre_was_commissioned() {
        fixture.given(COMMISSIONED)
                .when(post("case-worker-17", CASE_WORKER, OPENED.minusDays(1)))
                .expectNoEvents()
                .expectException(CentreNotRunning.class);
    }

    @Test
    void a_suspended_centre_may_be_staffed_before_it_works_again() {
        fixture.given(COMMISSIONED, new CentreSuspended(CENTRE, "BR-PAT-01", MAY))
                .when(post("case-worker-17", CASE_WORKER, JUNE))
                .expectEvents(posted("case-worker-17", CASE_WORKER, JUNE));
    }

    @Test
    void nobody_is_posted_at_a_closed_centre() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, JUNE))
                .when(post("case-worker-17", CASE_WORKER, JUNE))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void a_posting_before_the_centre_closed_may_be_entered_late() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, JUNE))
                .when(post("case-worker-17", CASE_WORKER, MAY))
                .expectEvents(posted("case-worker-17", CASE_WORKER, MAY));
    }

    private static PostStaff post(String staff, Role role, LocalDate occurredOn) {
        return new PostStaff(CENTRE, staff, role, occurredOn, TODAY);
    }

    private static StaffPosted posted(String staff, Role role, LocalDate on) {
        return new StaffPosted(CENTRE, staff, role, Norms.on(on).version(), on);
    }

    private static StaffRelieved relieved(String staff, Role role, LocalDate on) {
        return new StaffRelieved(CENTRE, staff, role, on);
    }
}
