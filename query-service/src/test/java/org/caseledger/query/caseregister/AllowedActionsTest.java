package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Role;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.TransferRequested;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseSummaries;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.CasesInSight;
import org.caseledger.service.access.RoleTable;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.texts.Texts;
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
            "ExceedShelterLimit",
            "TakeCheckpoint",
            "SealAccessLog",
            "ErasePersonalData",
            "RestoreLedger",
            "ResumeSigning");

    private static final CaseEvent CLASSIFIED =
            new CaseClassified(ID, List.of(Category.DOWRY_HARASSMENT), GbvimsType.NON_GBV, DAY);
    private static final CaseEvent STAYS = new ShelterAdmitted(ID, ID, 0, 0, 5, "2023-04", DAY, List.of());

    private static final List<Facts> FACTS = List.of(
            Facts.inPatna(),
            Facts.inPatna(CLASSIFIED),
            Facts.inPatna(STAYS),
            Facts.inPatna(new CaseReferred(
                    ID, ID, Partner.NGO, ConsentBy.WOMAN, null, ReportedBy.CENTRE_STAFF, null, null, DAY, List.of())),
            Facts.inPatna(asked(PATNA, GAYA)),
            new Facts(GAYA, List.of(asked(GAYA, PATNA))));

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
    void each_has_words_in_both_languages_and_there_are_words_for_no_others() {
        Texts words = Texts.of("actions");

        assertThat(words.allWritten(Locale.ENGLISH).keySet()).isEqualTo(AllowedActions.names());
        assertThat(words.allWritten(Languages.HINDI).keySet()).isEqualTo(AllowedActions.names());
    }

    @Test
    void every_command_on_a_case_is_offered_to_somebody() {
        assertThat(NOT_ON_A_CASE_BY_STAFF).isSubsetOf(RoleTable.commands());
    }

    @Test
    void closing_what_is_not_under_follow_up_is_offered_to_the_administrator_alone() {
        assertThat(offered(CaseStatus.UNDER_FOLLOW_UP, Facts.inPatna(), Role.CASE_WORKER))
                .contains("CloseCase");
        assertThat(offered(CaseStatus.IN_SERVICE, Facts.inPatna(), Role.CASE_WORKER))
                .doesNotContain("CloseCase");
        assertThat(offered(CaseStatus.IN_SERVICE, Facts.inPatna(), Role.CENTRE_ADMINISTRATOR))
                .contains("CloseCase");
    }

    @Test
    void nobody_is_offered_to_end_a_case_while_she_stays_in_the_shelter() {
        Facts stays = Facts.inPatna(CLASSIFIED, STAYS);

        assertThat(offered(CaseStatus.IN_SERVICE, stays, Role.CENTRE_ADMINISTRATOR))
                .doesNotContain("ResolveCase", "CloseCase");
        assertThat(offered(CaseStatus.UNDER_FOLLOW_UP, stays, Role.CENTRE_ADMINISTRATOR))
                .doesNotContain("CloseCase");
    }

    @Test
    void a_case_is_resolved_only_when_it_is_classified() {
        assertThat(offered(CaseStatus.IN_SERVICE, Facts.inPatna(), Role.CASE_WORKER))
                .doesNotContain("ResolveCase");
        assertThat(offered(CaseStatus.IN_SERVICE, Facts.inPatna(CLASSIFIED), Role.CASE_WORKER))
                .contains("ResolveCase");
    }

    @Test
    void another_centre_is_offered_nothing_but_to_answer_the_request() {
        Facts askedOfPatna = new Facts(GAYA, List.of(asked(GAYA, PATNA)));

        assertThat(offered(CaseStatus.IN_SERVICE, askedOfPatna, Role.CENTRE_ADMINISTRATOR))
                .containsExactlyInAnyOrder("AcceptTransfer", "DeclineTransfer");
        assertThat(offered(CaseStatus.IN_SERVICE, askedOfPatna, Role.CASE_WORKER))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClosingReason.class)
    void what_is_offered_tells_nobody_why_a_case_was_closed_who_does_not_see_it(ClosingReason reason) {
        CaseSummary closed = Facts.inPatna(new CaseClosed(ID, reason, null, null, DAY, List.of()))
                .with(Account.closed(false, reason));
        CasesInSight duties = new CasesInSight(Set.of(ID), Set.of());

        assertThat(offered(closed, Role.OFFICE_ASSISTANT, duties)).contains("AdmitToShelter");
        assertThat(offered(closed, Role.PSYCHO_SOCIAL_COUNSELLOR, duties)).contains("ReopenCase");
        assertThat(offered(closed, Role.CASE_WORKER, CasesInSight.ALL).anyMatch("ReopenCase"::equals))
                .isNotEqualTo(reason.isFinal());
    }

    private static CaseEvent asked(String from, String to) {
        return new TransferRequested(ID, ID, from, to, ConsentBy.WOMAN, null, DAY, "2023-04", DAY);
    }

    private static Stream<String> offered(CaseStatus status, Facts facts, Role role) {
        return offered(facts.with(status), role, CasesInSight.ALL);
    }

    private static Stream<String> offered(CaseSummary summary, Role role, CasesInSight inSight) {
        return AllowedActions.of(
                new CaseInRegister(ID, 0, summary),
                new AccessScope("actor", Set.of(role), Set.of(PATNA), "PAT", false).seeing(inSight))
                .stream();
    }

    /** What was recorded of a case that this centre holds. */
    private record Facts(String centre, List<CaseEvent> events) {
        static Facts inPatna(CaseEvent... events) {
            return new Facts(PATNA, List.of(events));
        }

        CaseSummary with(CaseStatus status) {
            return with(
                    status == CaseStatus.CLOSED ? Account.closed(false, ClosingReason.RELOCATED) : Account.of(status));
        }

        CaseSummary with(Account account) {
            Posting stands =
                    new Posting(centre, centre, DAY, Account.OUTSIDE, account, DAY, PostingReason.REGISTERED, null, 1);
            List<RecordedEntry> recorded = new ArrayList<>();
            recorded.add(RecordedEntry.unplaced(
                    0,
                    new CaseRegistered(
                            ID,
                            ID,
                            centre,
                            "1",
                            IntakeChannel.SELF_WALK_IN,
                            DAY,
                            AgeBand.UNKNOWN,
                            DAY,
                            List.of(stands))));
            events.forEach(event -> recorded.add(RecordedEntry.unplaced(recorded.size(), event)));
            return CaseSummaries.of(new CaseAt(ID, CaseEntries.of(recorded), DAY, recorded.size()), List.of())
                    .orElseThrow();
        }
    }
}
