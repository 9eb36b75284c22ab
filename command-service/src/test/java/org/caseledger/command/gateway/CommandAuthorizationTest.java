package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.Command;
import org.caseledger.command.CommandClasses;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.command.reviews.HoldReview;
import org.caseledger.events.CentreKind;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.service.access.RoleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BesideOthers
class CommandAuthorizationTest {
    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
    private static final Command RESOLVE = new ResolveCase(ID, ResolutionOutcome.DUES_RECOVERED, true, DAY, DAY);
    private static final Command COMMISSION =
            new CommissionCentre("BR-PAT-01", CentreKind.SUB_DIVISION, "PAT", 1, "Patna", "पटना", DAY, DAY);

    @Test
    void the_table_knows_every_command_that_is_handled() {
        List<String> handled = CommandClasses.ALL.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(method -> method.getRawParameterTypes().get(0).getSimpleName())
                .toList();

        assertThat(handled).isNotEmpty();
        assertThat(RoleTable.commands()).containsExactlyInAnyOrderElementsOf(handled);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MONITORING_COMPLETED")
    void most_ways_to_end_a_case_are_for_the_administrator_alone(ClosingReason reason) {
        assertThat(CommandAuthorization.rolesFor(close(reason))).containsOnly(Role.CENTRE_ADMINISTRATOR);
    }

    @Test
    void a_case_worker_may_complete_the_monitoring() {
        assertThat(CommandAuthorization.rolesFor(close(ClosingReason.MONITORING_COMPLETED)))
                .contains(Role.CASE_WORKER);
    }

    @Test
    void a_death_found_at_a_follow_up_is_for_the_administrator_alone() {
        assertThat(CommandAuthorization.rolesFor(followUp(FollowUpOutcome.DECEASED)))
                .containsOnly(Role.CENTRE_ADMINISTRATOR);
        assertThat(CommandAuthorization.rolesFor(followUp(FollowUpOutcome.SAFE_AND_STABLE)))
                .contains(Role.CASE_WORKER);
    }

    @Test
    void a_review_of_the_state_is_held_by_the_state_alone() {
        assertThat(CommandAuthorization.rolesFor(review(ReviewLevel.STATE))).containsOnly(Role.STATE_OFFICER);
        assertThat(CommandAuthorization.rolesFor(review(ReviewLevel.DISTRICT)))
                .containsOnly(Role.DISTRICT_OFFICER, Role.STATE_OFFICER);
    }

    @Test
    void who_has_several_roles_acts_in_the_highest_that_may() {
        assertThat(CommandAuthorization.actingAs(RESOLVE, Set.of(Role.OFFICE_ASSISTANT, Role.CASE_WORKER)))
                .isEqualTo(Role.CASE_WORKER);
    }

    @Test
    void who_may_not_is_told_who_may() {
        assertThatThrownBy(() -> CommandAuthorization.actingAs(COMMISSION, Set.of(Role.CASE_WORKER, Role.AUDITOR)))
                .isInstanceOfSatisfying(
                        RoleMayNot.class,
                        refusal -> assertThat(refusal.arguments()).isEqualTo(List.of(List.of(Role.STATE_OFFICER))));
    }

    @Test
    void nobody_may_do_what_is_not_in_the_table() {
        assertThatThrownBy(() ->
                        CommandAuthorization.actingAs(new NotInTheTable(), Set.copyOf(Arrays.asList(Role.values()))))
                .isInstanceOf(RoleMayNot.class);
    }

    private record NotInTheTable() implements Command {
        @Override
        public String target() {
            return ID.toString();
        }

        @Override
        public LocalDate occurredOn() {
            return DAY;
        }

        @Override
        public LocalDate today() {
            return DAY;
        }
    }

    private static CloseCase close(ClosingReason reason) {
        return new CloseCase(ID, reason, null, null, DAY, DAY);
    }

    private static HoldReview review(ReviewLevel level) {
        return new HoldReview(ID, level, null, DAY, DAY, DAY, DAY);
    }

    private static RecordFollowUp followUp(FollowUpOutcome outcome) {
        return new RecordFollowUp(ID, null, FollowUpMode.PHONE, outcome, false, null, DAY, DAY);
    }
}
