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
    void multi_purpose_staff_do_what_cannot_wait_until_morning() {
        assertThat(open(Role.MULTI_PURPOSE_STAFF))
                .containsExactlyInAnyOrder(
                        "RegisterCase",
                        "RecordConsent",
                        "RecordIdentity",
                        "RequestService",
                        "ProvideService",
                        "RecordServiceNotProvided",
                        "AdmitToShelter",
                        "LeaveShelter",
                        "AdmitChildren",
                        "ReferCase",
                        "TakeUpCall");
    }

    @Test
    void the_office_assistant_also_brings_forward_what_is_on_paper() {
        Set<String> also = open(Role.OFFICE_ASSISTANT);
        also.removeAll(open(Role.MULTI_PURPOSE_STAFF));
        assertThat(also).containsOnly("BringCaseForward");
    }

    @Test
    void a_case_worker_does_what_concerns_a_case_and_neither_runs_centres_nor_accepts_transfers() {
        assertThat(open(Role.CASE_WORKER))
                .contains("ClassifyCase", "ResolveCase", "RequestTransfer", "CorrectDetails", "VoidEntry")
                .doesNotContain(
                        "CommissionCentre",
                        "PostStaff",
                        "LogHelplineCall",
                        "ExtendShelterStay",
                        "AcceptTransfer",
                        "DeclineTransfer",
                        "ComplyWithDirection",
                        "MissFollowUp",
                        "ExceedShelterLimit",
                        "TakeCheckpoint",
                        "SealAccessLog");
    }

    @Test
    void the_ledger_itself_says_what_time_has_made_true_and_forgets_what_two_officers_have_approved() {
        assertThat(open(Role.SYSTEM))
                .containsExactlyInAnyOrder(
                        "MissFollowUp", "ExceedShelterLimit", "TakeCheckpoint", "SealAccessLog", "ErasePersonalData");
    }

    @Test
    void a_helpline_logs_and_routes_calls_and_does_nothing_else() {
        assertThat(open(Role.HELPLINE_SYSTEM)).containsExactlyInAnyOrder("LogHelplineCall", "RouteCall");
    }

    @Test
    void centres_begin_and_end_by_the_state_alone_and_officers_touch_cases_for_shelter_and_to_keep_or_forget_alone() {
        for (String command : Set.of("CommissionCentre", "SuspendCentre", "ReopenCentre", "CloseCentre")) {
            assertThat(RoleTable.whoMay(command)).as(command).containsOnly(Role.STATE_OFFICER);
        }
        assertThat(open(Role.DISTRICT_OFFICER))
                .containsExactlyInAnyOrder(
                        "PostStaff",
                        "RelieveStaff",
                        "InspectCentre",
                        "HoldReview",
                        "IssueDirection",
                        "ExtendShelterStay",
                        "PlaceLegalHold",
                        "LiftLegalHold",
                        "ApproveErasure");
    }

    @Test
    void what_is_kept_of_her_is_held_and_forgotten_by_officers_and_a_hold_is_also_placed_by_her_centre() {
        assertThat(open(Role.DATA_PROTECTION_OFFICER))
                .containsExactlyInAnyOrder("PlaceLegalHold", "LiftLegalHold", "ApproveErasure");
        assertThat(RoleTable.whoMay("PlaceLegalHold"))
                .containsExactlyInAnyOrder(
                        Role.CENTRE_ADMINISTRATOR,
                        Role.DISTRICT_OFFICER,
                        Role.STATE_OFFICER,
                        Role.DATA_PROTECTION_OFFICER);
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
