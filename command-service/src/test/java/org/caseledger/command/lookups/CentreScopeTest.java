package org.caseledger.command.lookups;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

class CentreScopeTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final String CARETAKER = "BR-GAY-01";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
    private static final CentreOperation RUNS = CentreOperation.begun(DAY);
    private static final CentreOperation SUSPENDED = RUNS.suspended(DAY, CARETAKER);

    @Test
    void staff_of_a_centre_acts_for_it() {
        assertThatCode(() -> check(Role.CASE_WORKER, CENTRE, RUNS)).doesNotThrowAnyException();
    }

    @Test
    void staff_of_another_centre_does_not() {
        assertThatThrownBy(() -> check(Role.CASE_WORKER, CARETAKER, RUNS)).isInstanceOf(NotInScope.class);
    }

    @Test
    void staff_of_the_caretaker_acts_for_a_suspended_centre() {
        assertThatCode(() -> check(Role.CASE_WORKER, CARETAKER, SUSPENDED)).doesNotThrowAnyException();
    }

    @Test
    void staff_of_the_caretaker_acts_no_longer_once_the_centre_is_reopened() {
        CentreOperation reopened = SUSPENDED.reopened(DAY.plusDays(1));

        assertThatThrownBy(() -> check(Role.CASE_WORKER, CARETAKER, reopened)).isInstanceOf(NotInScope.class);
    }

    @Test
    void staff_of_the_caretaker_acts_no_longer_once_the_centre_is_closed() {
        CentreOperation closed = SUSPENDED.closed(DAY.plusDays(1));

        assertThatThrownBy(() -> check(Role.CASE_WORKER, CARETAKER, closed)).isInstanceOf(NotInScope.class);
    }

    @Test
    void the_officer_of_the_caretakers_district_has_no_say_in_the_district_of_the_suspended_centre() {
        assertThatThrownBy(() -> check(Role.DISTRICT_OFFICER, CARETAKER, SUSPENDED))
                .isInstanceOf(NotInScope.class);
    }

    private static void check(Role role, String ownCentre, CentreOperation life) {
        Sender sender =
                (Sender) PermissiveFixture.sentBy(role, null, ownCentre::equals).get(Sender.KEY);
        Lookups oneCentre = new PermissiveLookups() {
            @Override
            public CentreOperation centre(String centre) {
                return life;
            }
        };
        CentreScope.check(Objects.requireNonNull(sender), oneCentre, CENTRE);
    }
}
