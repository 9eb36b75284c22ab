package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Role;
import org.caseledger.service.access.RoleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedActionsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final UUID ID = new UUID(1, 1);
    private static final Set<String> NOT_ON_A_CASE_BY_STAFF =
            Set.of("CommissionCentre", "RegisterCase", "MissFollowUp");

    @ParameterizedTest
    @EnumSource
    void whatever_a_role_may_do_with_a_case_is_offered_to_it_in_some_state(Role role) {
        Set<String> may = RoleTable.commands().stream()
                .filter(command -> RoleTable.whoMay(command).contains(role))
                .filter(command -> !NOT_ON_A_CASE_BY_STAFF.contains(command))
                .collect(Collectors.toSet());

        Set<String> offered = new HashSet<>();
        Arrays.stream(CaseStatus.values()).forEach(status -> offered.addAll(offered(status, role)));

        assertThat(offered).isEqualTo(may);
    }

    @Test
    void closing_what_is_not_under_follow_up_is_offered_to_the_administrator_alone() {
        assertThat(offered(CaseStatus.UNDER_FOLLOW_UP, Role.CASE_WORKER)).contains("CloseCase");
        assertThat(offered(CaseStatus.IN_SERVICE, Role.CASE_WORKER)).doesNotContain("CloseCase");
        assertThat(offered(CaseStatus.IN_SERVICE, Role.CENTRE_ADMINISTRATOR)).contains("CloseCase");
    }

    private static List<String> offered(CaseStatus status, Role role) {
        CaseRegistered registered = new CaseRegistered(
                ID, ID, "BR-PAT-01", "1", IntakeChannel.SELF_WALK_IN, DAY, AgeBand.UNKNOWN, DAY, List.of());
        return AllowedActions.of(
                CaseSummary.registered(registered, 0).with(draft -> draft.status = status), Set.of(role));
    }
}
