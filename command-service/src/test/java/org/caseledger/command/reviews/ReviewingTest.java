package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.DistrictUnknown;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.NotInScope;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PermissiveLookups;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewingTest {
    private static final UUID REVIEW = new UUID(8, 1);
    private static final UUID DIRECTION = new UUID(8, 2);
    private static final String PATNA = "BR-PAT-01";
    private static final String GAYA = "BR-GAY-01";
    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate TODAY = MONDAY.plusDays(2);
    private static final LocalDate DUE = MONDAY.plusDays(14);
    private static final ReviewHeld OF_PATNA = held(ReviewLevel.DISTRICT, "PAT");
    private static final ReviewHeld OF_THE_STATE = held(ReviewLevel.STATE, null);
    private static final DirectionIssued ISSUED = issued(PATNA);
    private static final DirectionComplied COMPLIED = new DirectionComplied(REVIEW, DIRECTION, PATNA, TODAY);

    private final AggregateTestFixture<Review> fixture = PermissiveFixture.of(Review.class);

    @Test
    void a_district_is_reviewed_by_its_officer() {
        fixture.givenNoPriorActivity()
                .when(hold(ReviewLevel.DISTRICT, "PAT"), officerOf("PAT"))
                .expectEvents(OF_PATNA);
    }

    @Test
    void the_state_is_reviewed_without_a_district() {
        fixture.givenNoPriorActivity().when(hold(ReviewLevel.STATE, null)).expectEvents(OF_THE_STATE);
    }

    @Test
    void holding_the_same_review_again_changes_nothing() {
        fixture.given(OF_PATNA)
                .when(hold(ReviewLevel.DISTRICT, "PAT"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_review_under_the_same_id_is_refused() {
        fixture.given(OF_PATNA)
                .when(hold(ReviewLevel.STATE, null))
                .expectNoEvents()
                .expectException(ReviewAlreadyHeld.class);
    }

    @Test
    void an_officer_does_not_review_the_district_of_another() {
        fixture.givenNoPriorActivity()
                .when(hold(ReviewLevel.DISTRICT, "PAT"), officerOf("GAY"))
                .expectNoEvents()
                .expectException(DistrictIsNotYours.class);
    }

    @Test
    void a_review_of_a_district_names_it_and_one_of_the_state_none() {
        fixture.givenNoPriorActivity()
                .when(hold(ReviewLevel.DISTRICT, null))
                .expectNoEvents()
                .expectException(DistrictMissing.class);
        fixture.givenNoPriorActivity()
                .when(hold(ReviewLevel.STATE, "PAT"))
                .expectNoEvents()
                .expectException(DoesNotBelong.class);
    }

    @Test
    void a_district_the_state_does_not_have_is_refused() {
        fixture.givenNoPriorActivity().when(hold(ReviewLevel.DISTRICT, "XXX")).expectException(DistrictUnknown.class);
    }

    @Test
    void a_review_of_tomorrow_is_refused() {
        fixture.givenNoPriorActivity()
                .when(hold(MONDAY.minusDays(7), MONDAY, TODAY.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void the_reviewed_period_is_in_order_and_over() {
        fixture.givenNoPriorActivity()
                .when(hold(MONDAY, MONDAY.minusDays(1), MONDAY))
                .expectException(PeriodOutOfOrder.class);
        fixture.givenNoPriorActivity()
                .when(hold(MONDAY, TUESDAY, MONDAY))
                .expectException(ReviewedPeriodLiesAhead.class);
        fixture.givenNoPriorActivity().when(hold(MONDAY, MONDAY, MONDAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_review_directs_a_centre_of_its_district() {
        fixture.given(OF_PATNA)
                .when(direct(PATNA, DUE, TUESDAY), officerOf("PAT"))
                .expectEvents(ISSUED);
    }

    @Test
    void a_review_of_the_state_directs_any_centre() {
        fixture.given(OF_THE_STATE).when(direct(GAYA, DUE, TUESDAY)).expectEvents(issued(GAYA));
    }

    /** Nobody could comply with it, and it would be overdue for good. */
    @Test
    void a_centre_is_directed_that_is_there_on_that_day() {
        fixture.given(OF_THE_STATE)
                .when(
                        direct(GAYA, DUE, TUESDAY),
                        living(CentreOperation.begun(MONDAY).closed(TUESDAY)))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
        fixture.given(OF_THE_STATE)
                .when(direct(GAYA, DUE, TUESDAY), living(CentreOperation.begun(TUESDAY.plusDays(1))))
                .expectNoEvents()
                .expectException(CentreNotRunning.class);
        fixture.given(OF_THE_STATE)
                .when(
                        direct(GAYA, DUE, TUESDAY),
                        living(CentreOperation.begun(MONDAY).suspended(MONDAY, PATNA)))
                .expectEvents(issued(GAYA));
    }

    private static Map<String, ?> living(CentreOperation life) {
        return Map.of(Lookups.KEY, new PermissiveLookups() {
            @Override
            public CentreOperation centre(String centre) {
                return life;
            }
        });
    }

    @Test
    void directing_the_same_again_changes_nothing() {
        fixture.given(OF_PATNA, ISSUED)
                .when(direct(PATNA, DUE, TUESDAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_direction_under_the_same_id_is_refused() {
        fixture.given(OF_PATNA, ISSUED)
                .when(direct(PATNA, DUE.plusDays(1), TUESDAY))
                .expectNoEvents()
                .expectException(DirectionIdTaken.class);
    }

    @Test
    void a_review_of_a_district_directs_nobody_elsewhere() {
        fixture.given(OF_PATNA)
                .when(direct(GAYA, DUE, TUESDAY))
                .expectNoEvents()
                .expectException(CentreOutsideDistrict.class);
    }

    @Test
    void nothing_is_directed_before_the_review_nor_tomorrow() {
        fixture.given(OF_PATNA)
                .when(direct(PATNA, DUE, MONDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(DirectionBeforeReview.class);
        fixture.given(OF_PATNA)
                .when(direct(PATNA, DUE, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void a_direction_is_due_on_its_day_or_later() {
        fixture.given(OF_PATNA)
                .when(direct(PATNA, MONDAY, TUESDAY))
                .expectNoEvents()
                .expectException(DueBeforeDirection.class);
        fixture.given(OF_PATNA).when(direct(PATNA, TUESDAY, TUESDAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_review_of_another_district_looks_like_one_that_does_not_exist() {
        fixture.given(OF_PATNA)
                .when(direct(PATNA, DUE, TUESDAY), officerOf("GAY"))
                .expectNoEvents()
                .expectException(NotInScope.class);
    }

    @Test
    void who_does_not_see_a_review_learns_nothing_of_its_version() {
        Map<String, Object> stale = new HashMap<>(officerOf("GAY"));
        stale.put(ExpectedVersion.IF_MATCH, 17);

        fixture.given(OF_PATNA).when(direct(PATNA, DUE, TUESDAY), stale).expectException(NotInScope.class);
    }

    @Test
    void in_a_review_of_the_state_only_the_state_directs() {
        fixture.given(OF_THE_STATE)
                .when(direct(PATNA, DUE, TUESDAY), officerOf("PAT"))
                .expectNoEvents()
                .expectException(RoleMayNot.class);
    }

    @Test
    void the_centre_complies_with_what_it_was_told() {
        fixture.given(OF_PATNA, ISSUED)
                .when(comply(DIRECTION, TODAY), seeing(PATNA))
                .expectEvents(COMPLIED);
    }

    @Test
    void complying_again_changes_nothing() {
        fixture.given(OF_PATNA, ISSUED, COMPLIED)
                .when(comply(DIRECTION, TUESDAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobody_complies_before_being_told_nor_tomorrow() {
        fixture.given(OF_PATNA, ISSUED)
                .when(comply(DIRECTION, MONDAY))
                .expectNoEvents()
                .expectException(CompliedBeforeDirection.class);
        fixture.given(OF_PATNA, ISSUED)
                .when(comply(DIRECTION, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void a_direction_to_another_centre_looks_like_one_that_was_never_issued() {
        fixture.given(OF_PATNA, ISSUED)
                .when(comply(DIRECTION, TODAY), seeing(GAYA))
                .expectNoEvents()
                .expectException(NoSuchDirection.class);
        fixture.given(OF_PATNA, ISSUED)
                .when(comply(REVIEW, TODAY), seeing(GAYA))
                .expectNoEvents()
                .expectException(NoSuchDirection.class);
    }

    private static Map<String, Object> officerOf(String district) {
        return PermissiveFixture.sentBy(Role.DISTRICT_OFFICER, district, centre -> true);
    }

    private static Map<String, ?> seeing(String... centres) {
        return PermissiveFixture.sentBy(Role.CENTRE_ADMINISTRATOR, null, List.of(centres)::contains);
    }

    private static ReviewHeld held(ReviewLevel level, @Nullable String district) {
        return new ReviewHeld(REVIEW, level, district, MONDAY.minusDays(7), MONDAY.minusDays(1), MONDAY);
    }

    private static DirectionIssued issued(String centre) {
        return new DirectionIssued(REVIEW, DIRECTION, centre, Direction.FILL_VACANT_POSTS, DUE, TUESDAY);
    }

    private static HoldReview hold(ReviewLevel level, @Nullable String district) {
        return new HoldReview(REVIEW, level, district, MONDAY.minusDays(7), MONDAY.minusDays(1), MONDAY, TODAY);
    }

    private static HoldReview hold(LocalDate from, LocalDate to, LocalDate on) {
        return new HoldReview(REVIEW, ReviewLevel.STATE, null, from, to, on, TODAY);
    }

    private static IssueDirection direct(String centre, LocalDate dueOn, LocalDate on) {
        return new IssueDirection(REVIEW, DIRECTION, centre, Direction.FILL_VACANT_POSTS, dueOn, on, TODAY);
    }

    private static ComplyWithDirection comply(UUID direction, LocalDate on) {
        return new ComplyWithDirection(REVIEW, direction, on, TODAY);
    }
}
