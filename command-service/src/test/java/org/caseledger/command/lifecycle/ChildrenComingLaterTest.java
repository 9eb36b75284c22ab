package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.ADMITTED;
import static org.caseledger.command.lifecycle.Given.ADMITTED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.LEFT;
import static org.caseledger.command.lifecycle.Given.LEFT_ON;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.STAY;
import static org.caseledger.command.lifecycle.Given.TODAY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.AgeOfOldestBoyMissing;
import org.caseledger.command.lifecycle.refusals.BoyTooOldForShelter;
import org.caseledger.command.lifecycle.refusals.NoChildrenNamed;
import org.caseledger.command.lifecycle.refusals.NoShelterStay;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lifecycle.refusals.StayEndsBeforeAdmission;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.CorrectionReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChildrenComingLaterTest {
    private static final LocalDate CAME_ON = ADMITTED_ON.plusDays(1);
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void children_who_come_later_stay_with_her() {
        fixture.given(REGISTERED, SERVED, ADMITTED).when(children(2, 1, 12)).expectEvents(came(2, 1, null));
    }

    @Test
    void more_may_come_on_the_same_day() {
        fixture.given(REGISTERED, SERVED, ADMITTED, came(2, 1, null))
                .when(children(2, 1, 12))
                .expectEvents(came(2, 1, null));
    }

    @Test
    void an_older_boy_does_not_stay_and_his_sister_does() {
        fixture.given(REGISTERED, SERVED, ADMITTED).when(children(1, 1, 13)).expectEvents(came(1, 0, 1));
    }

    @Test
    void where_only_an_older_boy_comes_nobody_is_admitted() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(children(0, 1, 13))
                .expectNoEvents()
                .expectException(BoyTooOldForShelter.class);
    }

    @Test
    void somebody_comes() {
        fixture.given(REGISTERED, SERVED, ADMITTED).when(children(0, 0, null)).expectException(NoChildrenNamed.class);
    }

    @Test
    void the_age_of_the_oldest_boy_is_said() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(children(0, 1, null))
                .expectException(AgeOfOldestBoyMissing.class);
    }

    @Test
    void they_come_to_nobody_who_does_not_stay() {
        fixture.given(REGISTERED, SERVED).when(children(1, 0, null)).expectException(NoShelterStay.class);
        fixture.given(REGISTERED, SERVED, ADMITTED, LEFT)
                .when(children(1, 0, null))
                .expectException(NoShelterStay.class);
    }

    @Test
    void they_come_neither_before_her_nor_tomorrow() {
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(new AdmitChildren(ID, 1, 0, null, null, ADMITTED_ON.minusDays(1), TODAY))
                .expectException(StayEndsBeforeAdmission.class);
        fixture.given(REGISTERED, SERVED, ADMITTED)
                .when(new AdmitChildren(ID, 1, 0, null, null, TODAY.plusDays(1), TODAY))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void their_day_is_put_right_only_within_her_stay() {
        fixture.given(REGISTERED, SERVED, ADMITTED, came(1, 0, null), LEFT)
                .when(redated(LEFT_ON))
                .expectSuccessfulHandlerExecution();
        fixture.given(REGISTERED, SERVED, ADMITTED, came(1, 0, null), LEFT)
                .when(redated(LEFT_ON.plusDays(1)))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
    }

    @Test
    void an_entry_of_the_wrong_case_is_retracted() {
        fixture.given(REGISTERED, SERVED, ADMITTED, came(1, 0, null))
                .when(new VoidEntry(ID, 3, CorrectionReason.WRONG_CASE, TODAY, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    private static AdmitChildren children(int girls, int boys, @Nullable Integer oldestBoy) {
        return new AdmitChildren(ID, girls, boys, oldestBoy, null, CAME_ON, TODAY);
    }

    private static ChildrenAdmitted came(int girls, int boys, @Nullable Integer notAdmitted) {
        return new ChildrenAdmitted(ID, STAY, girls, boys, notAdmitted, "2023-04", CAME_ON);
    }

    private static CorrectDetails redated(LocalDate day) {
        return new CorrectDetails(ID, 3, "occurredOn", day.toString(), CorrectionReason.WRONG_DATE, TODAY, TODAY);
    }
}
