package org.caseledger.command.authority;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.caseledger.command.evidence.CentreLife;
import org.caseledger.command.evidence.Evidence;
import org.caseledger.command.evidence.PermissiveEvidence;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

class CentreScopeTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final String CARETAKER = "BR-GAY-01";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
    private static final CentreLife RUNS = CentreLife.begun(DAY);
    private static final CentreLife SUSPENDED = RUNS.suspended(DAY, CARETAKER);

    @Test
    void staff_of_a_centre_acts_for_it() {
        assertThatCode(() -> CentreScope.check(from(Role.CASE_WORKER, CENTRE, RUNS), CENTRE))
                .doesNotThrowAnyException();
    }

    @Test
    void staff_of_another_centre_does_not() {
        assertThatThrownBy(() -> CentreScope.check(from(Role.CASE_WORKER, CARETAKER, RUNS), CENTRE))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void staff_of_the_caretaker_acts_for_a_suspended_centre() {
        assertThatCode(() -> CentreScope.check(from(Role.CASE_WORKER, CARETAKER, SUSPENDED), CENTRE))
                .doesNotThrowAnyException();
    }

    @Test
    void staff_of_the_caretaker_acts_no_longer_once_the_centre_is_reopened() {
        CommandMessage<?> late = from(Role.CASE_WORKER, CARETAKER, SUSPENDED.reopened(DAY.plusDays(1)));

        assertThatThrownBy(() -> CentreScope.check(late, CENTRE)).isInstanceOf(NotInScope.class);
    }

    @Test
    void the_officer_of_the_caretakers_district_has_no_say_in_the_district_of_the_suspended_centre() {
        CommandMessage<?> foreign = from(Role.DISTRICT_OFFICER, CARETAKER, SUSPENDED);

        assertThatThrownBy(() -> CentreScope.check(foreign, CENTRE)).isInstanceOf(NotInScope.class);
    }

    @Test
    void a_command_that_does_not_say_whose_it_is_is_nobodys() {
        CommandMessage<?> unsaid = GenericCommandMessage.asCommandMessage("any");

        assertThatThrownBy(() -> CentreScope.check(unsaid, CENTRE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.lang.String does not say which centres its sender sees");
    }

    private static CommandMessage<?> from(Role role, String ownCentre, CentreLife life) {
        Predicate<String> sees = ownCentre::equals;
        Evidence oneCentre = new PermissiveEvidence() {
            @Override
            public CentreLife centre(String centre) {
                return life;
            }
        };
        return GenericCommandMessage.asCommandMessage("any")
                .andMetaData(Map.of(CentreScope.SEES, sees, EventMetadata.ROLE, role.code(), Evidence.KEY, oneCentre));
    }
}
