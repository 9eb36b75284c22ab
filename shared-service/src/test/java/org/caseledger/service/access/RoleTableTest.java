package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTableTest {
    @ParameterizedTest
    @EnumSource
    void at_night_anybody_of_the_centre_but_its_guards_registers(Role role) {
        assertThat(RoleTable.whoMay("RegisterCase").contains(role))
                .isEqualTo(role.isCentreStaff() && role != Role.SECURITY_GUARD);
    }

    @Test
    void office_and_multi_purpose_staff_register_give_what_is_needed_at_once_and_call_help() {
        Set<String> theirs = Set.of("RegisterCase", "ProvideService", "RecordServiceNotProvided", "ReferCase");
        assertThat(open(Role.OFFICE_ASSISTANT)).isEqualTo(theirs);
        assertThat(open(Role.MULTI_PURPOSE_STAFF)).isEqualTo(theirs);
    }

    @Test
    void those_who_work_with_her_do_what_concerns_a_case_but_say_what_was_missed() {
        assertThat(open(Role.CASE_WORKER))
                .hasSize(RoleTable.commands().size() - 2)
                .doesNotContain("CommissionCentre", "MissFollowUp");
    }

    @Test
    void the_ledger_itself_only_says_what_was_missed() {
        assertThat(open(Role.SYSTEM)).containsOnly("MissFollowUp");
    }

    @Test
    void centres_are_commissioned_by_the_state_which_does_nothing_else() {
        assertThat(RoleTable.whoMay("CommissionCentre")).containsOnly(Role.STATE_OFFICER);
        assertThat(open(Role.STATE_OFFICER)).containsOnly("CommissionCentre");
    }

    @Test
    void nobody_may_do_what_is_not_in_the_table() {
        assertThat(RoleTable.whoMay("Anything")).isEmpty();
    }

    private static Set<String> open(Role role) {
        return RoleTable.commands().stream()
                .filter(command -> RoleTable.whoMay(command).contains(role))
                .collect(Collectors.toSet());
    }
}
