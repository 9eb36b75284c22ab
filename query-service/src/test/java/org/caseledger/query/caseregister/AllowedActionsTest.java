package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Partner;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.RoleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedActionsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final UUID ID = new UUID(1, 1);
    private static final String PATNA = "BR-PAT-01";
    private static final String GAYA = "BR-GAY-01";

    /** Of centres, calls and reviews; by which a case begins; what time does. */
    private static final Set<String> NOT_ON_A_CASE_BY_STAFF = Set.of(
            "CommissionCentre",
            "SuspendCentre",
            "ReopenCentre",
            "CloseCentre",
            "PostStaff",
            "RelieveStaff",
            "InspectCentre",
            "LogHelplineCall",
            "RouteCall",
            "TakeUpCall",
            "HoldReview",
            "IssueDirection",
            "ComplyWithDirection",
            "PublishFigures",
            "RegisterCase",
            "BringCaseForward",
            "MissFollowUp",
            "ExceedShelterLimit");

    private static final List<Consumer<CaseDraft>> FACTS = List.of(
            now -> {},
            now -> now.gbvimsType = GbvimsType.NON_GBV,
            now -> now.shelterStay = new ShelterStay(ID, DAY, 0, 0, 5),
            now -> now.openReferrals = List.of(new OpenReferral(ID, Partner.NGO, DAY, null, false)),
            now -> now.pendingTransfer = new PendingTransfer(ID, GAYA, DAY, DAY),
            now -> {
                now.centre = GAYA;
                now.pendingTransfer = new PendingTransfer(ID, PATNA, DAY, DAY);
            });

    @ParameterizedTest
    @EnumSource
    void whatever_a_role_may_do_with_a_case_is_offered_to_it_in_some_state(Role role) {
        Set<String> may = RoleTable.commands().stream()
                .filter(command -> RoleTable.whoMay(command).contains(role))
                .filter(command -> !NOT_ON_A_CASE_BY_STAFF.contains(command))
                .collect(Collectors.toSet());

        Set<String> offered = Arrays.stream(CaseStatus.values())
                .flatMap(status -> FACTS.stream().flatMap(facts -> offered(status, facts, role)))
                .collect(Collectors.toSet());

        assertThat(offered).isEqualTo(may);
    }

    @Test
    void every_command_on_a_case_is_offered_to_somebody() {
        assertThat(NOT_ON_A_CASE_BY_STAFF).isSubsetOf(RoleTable.commands());
    }

    @Test
    void closing_what_is_not_under_follow_up_is_offered_to_the_administrator_alone() {
        assertThat(offered(CaseStatus.UNDER_FOLLOW_UP, now -> {}, Role.CASE_WORKER))
                .contains("CloseCase");
        assertThat(offered(CaseStatus.IN_SERVICE, now -> {}, Role.CASE_WORKER)).doesNotContain("CloseCase");
        assertThat(offered(CaseStatus.IN_SERVICE, now -> {}, Role.CENTRE_ADMINISTRATOR))
                .contains("CloseCase");
    }

    @Test
    void nobody_is_offered_to_end_a_case_while_she_stays_in_the_shelter() {
        Consumer<CaseDraft> stays = now -> {
            now.gbvimsType = GbvimsType.NON_GBV;
            now.shelterStay = new ShelterStay(ID, DAY, 0, 0, 5);
        };

        assertThat(offered(CaseStatus.IN_SERVICE, stays, Role.CENTRE_ADMINISTRATOR))
                .doesNotContain("ResolveCase", "CloseCase");
        assertThat(offered(CaseStatus.UNDER_FOLLOW_UP, stays, Role.CENTRE_ADMINISTRATOR))
                .doesNotContain("CloseCase");
    }

    @Test
    void a_case_is_resolved_only_when_it_is_classified() {
        assertThat(offered(CaseStatus.IN_SERVICE, now -> {}, Role.CASE_WORKER)).doesNotContain("ResolveCase");
        assertThat(offered(CaseStatus.IN_SERVICE, now -> now.gbvimsType = GbvimsType.NON_GBV, Role.CASE_WORKER))
                .contains("ResolveCase");
    }

    @Test
    void another_centre_is_offered_nothing_but_to_answer_the_request() {
        Consumer<CaseDraft> askedOfPatna = now -> {
            now.centre = GAYA;
            now.pendingTransfer = new PendingTransfer(ID, PATNA, DAY, DAY);
        };

        assertThat(offered(CaseStatus.IN_SERVICE, askedOfPatna, Role.CENTRE_ADMINISTRATOR))
                .containsExactlyInAnyOrder("AcceptTransfer", "DeclineTransfer");
        assertThat(offered(CaseStatus.IN_SERVICE, askedOfPatna, Role.CASE_WORKER))
                .isEmpty();
    }

    private static Stream<String> offered(CaseStatus status, Consumer<CaseDraft> facts, Role role) {
        CaseRegistered registered = new CaseRegistered(
                ID, ID, PATNA, "1", IntakeChannel.SELF_WALK_IN, DAY, AgeBand.UNKNOWN, DAY, List.of());
        CaseDraft draft = new CaseDraft(CaseSummary.of(registered, 0));
        draft.status = status;
        facts.accept(draft);
        return AllowedActions.of(draft.summary(), new AccessScope("actor", Set.of(role), Set.of(PATNA), "PAT", false))
                .stream();
    }
}
