package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.CentreWasSuspended;
import org.caseledger.command.centres.refusals.LedgerNotOpenYet;
import org.caseledger.command.centres.refusals.NotOlderThanLedger;
import org.caseledger.command.centres.refusals.OnlyActiveCasesComeForward;
import org.caseledger.command.centres.refusals.PaperDaysOutOfOrder;
import org.caseledger.command.centres.refusals.PaperNumberUsed;
import org.caseledger.command.centres.refusals.ResolutionGoesWithFollowUp;
import org.caseledger.command.lifecycle.Case;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.command.lifecycle.VoidEntry;
import org.caseledger.command.lifecycle.refusals.EntryStaysAsItIs;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BringingForwardTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final UUID CASE = new UUID(9, 1);
    private static final UUID SUBJECT = new UUID(9, 2);
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate FIRST_CONTACT = LocalDate.of(2022, 11, 1);
    private static final LocalDate REGISTERED_ON = LocalDate.of(2022, 11, 2);
    private static final LocalDate RESOLVED_ON = LocalDate.of(2022, 12, 31);
    private static final LocalDate FORWARD_ON = LocalDate.of(2023, 4, 3);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);
    private static final CaseClassified CLASSIFIED =
            new CaseClassified(CASE, List.of(Category.DOMESTIC_VIOLENCE), GbvimsType.PHYSICAL_ASSAULT, FORWARD_ON);
    private static final LocalDate LAST_SLOT = LocalDate.of(2023, 6, 30);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);
    private final AggregateTestFixture<Case> cases = PermissiveFixture.of(Case.class);

    @ParameterizedTest
    @EnumSource(names = {"REGISTERED", "IN_SERVICE", "COORDINATION"})
    void an_open_case_enters_the_books_as_it_stands_on_paper_and_takes_no_serial(CaseStatus status) {
        fixture.given(COMMISSIONED)
                .when(open(status))
                .expectEvents(taken("417/2022", CASE), forward(status, null, null));
    }

    @Test
    void one_under_follow_up_comes_with_what_lies_ahead_of_its_plan() {
        fixture.given(COMMISSIONED)
                .when(underFollowUp(RESOLVED_ON))
                .expectEvents(
                        taken("417/2022", CASE),
                        forward(CaseStatus.UNDER_FOLLOW_UP, RESOLVED_ON, ResolutionOutcome.DIR_SUBMITTED),
                        new FollowUpPlanned(
                                CASE,
                                List.of(LocalDate.of(2023, 4, 30), LocalDate.of(2023, 5, 31), LAST_SLOT),
                                3,
                                3,
                                LAST_SLOT,
                                TODAY,
                                "2023-04",
                                FORWARD_ON));
    }

    @Test
    void a_slot_of_the_very_day_lies_ahead() {
        fixture.given(COMMISSIONED)
                .when(underFollowUp(LocalDate.of(2023, 1, 3)))
                .expectEvents(
                        taken("417/2022", CASE),
                        forward(CaseStatus.UNDER_FOLLOW_UP, LocalDate.of(2023, 1, 3), ResolutionOutcome.DIR_SUBMITTED),
                        new FollowUpPlanned(
                                CASE,
                                List.of(
                                        FORWARD_ON,
                                        LocalDate.of(2023, 5, 3),
                                        LocalDate.of(2023, 6, 3),
                                        LocalDate.of(2023, 7, 3)),
                                3,
                                3,
                                LocalDate.of(2023, 7, 3),
                                TODAY,
                                "2023-04",
                                FORWARD_ON));
    }

    @Test
    void where_all_lies_behind_the_last_slot_is_asked_for() {
        LocalDate resolvedOn = REGISTERED_ON.plusDays(1);
        LocalDate from = resolvedOn.plusMonths(7);
        fixture.given(COMMISSIONED)
                .when(new BringCaseForward(
                        CENTRE,
                        CASE,
                        SUBJECT,
                        "417/2022",
                        IntakeChannel.POLICE,
                        FIRST_CONTACT,
                        AgeBand.AGE_25_34,
                        REGISTERED_ON,
                        CaseStatus.UNDER_FOLLOW_UP,
                        resolvedOn,
                        ResolutionOutcome.DIR_SUBMITTED,
                        from,
                        TODAY))
                .expectEvents(
                        taken("417/2022", CASE, from),
                        new CaseBroughtForward(
                                CASE,
                                SUBJECT,
                                CENTRE,
                                "BR-PAT-02-BF-417/2022",
                                IntakeChannel.POLICE,
                                FIRST_CONTACT,
                                AgeBand.AGE_25_34,
                                REGISTERED_ON,
                                CaseStatus.UNDER_FOLLOW_UP,
                                resolvedOn,
                                ResolutionOutcome.DIR_SUBMITTED,
                                from,
                                Case.broughtForward(CENTRE, CaseStatus.UNDER_FOLLOW_UP, from)),
                        new FollowUpPlanned(
                                CASE,
                                List.of(resolvedOn.plusMonths(6)),
                                3,
                                3,
                                resolvedOn.plusMonths(6),
                                TODAY,
                                "2023-04",
                                from));
    }

    @Test
    void a_paper_number_is_used_once() {
        fixture.given(COMMISSIONED, taken("417/2022"))
                .when(open(CaseStatus.IN_SERVICE))
                .expectNoEvents()
                .expectException(PaperNumberUsed.class);
    }

    @Test
    void with_zeros_before_it_is_the_same_number() {
        fixture.given(COMMISSIONED, taken("00417/2022"))
                .when(open(CaseStatus.IN_SERVICE))
                .expectNoEvents()
                .expectException(PaperNumberUsed.class);
    }

    @Test
    void another_number_is_free() {
        fixture.given(COMMISSIONED, taken("417/2021"), taken("OSC/417/2022"), taken("4170/2022"))
                .when(open(CaseStatus.IN_SERVICE))
                .expectSuccessfulHandlerExecution();
    }

    private static PaperNumberTaken taken(String number) {
        return taken(number, new UUID(8, 8));
    }

    private static PaperNumberTaken taken(String number, UUID caseId) {
        return taken(number, caseId, FORWARD_ON);
    }

    private static PaperNumberTaken taken(String number, UUID caseId, LocalDate on) {
        return new PaperNumberTaken(CENTRE, caseId, number, on);
    }

    @Test
    void what_is_closed_stays_on_paper() {
        fixture.given(COMMISSIONED)
                .when(open(CaseStatus.CLOSED))
                .expectNoEvents()
                .expectException(OnlyActiveCasesComeForward.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_FOLLOW_UP, , ",
        "UNDER_FOLLOW_UP, 2022-12-31, ",
        "UNDER_FOLLOW_UP, , DIR_SUBMITTED",
        "IN_SERVICE, 2022-12-31, DIR_SUBMITTED",
        "IN_SERVICE, 2022-12-31, ",
        "REGISTERED, , DIR_SUBMITTED"
    })
    void a_resolution_goes_with_monitoring(
            CaseStatus status, @Nullable LocalDate resolvedOn, @Nullable ResolutionOutcome outcome) {
        fixture.given(COMMISSIONED)
                .when(bring(FIRST_CONTACT, REGISTERED_ON, status, resolvedOn, outcome, FORWARD_ON))
                .expectNoEvents()
                .expectException(ResolutionGoesWithFollowUp.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11-03, 2022-11-02, 2022-12-31, 2023-04-03",
        "2022-11-01, 2023-01-01, 2022-12-31, 2023-04-03",
        "2022-11-01, 2022-11-02, 2023-04-04, 2023-04-03"
    })
    void the_days_on_paper_are_in_order(
            LocalDate firstContact, LocalDate registered, LocalDate resolved, LocalDate forward) {
        fixture.given(COMMISSIONED)
                .when(bring(
                        firstContact,
                        registered,
                        CaseStatus.UNDER_FOLLOW_UP,
                        resolved,
                        ResolutionOutcome.DIR_SUBMITTED,
                        forward))
                .expectNoEvents()
                .expectException(PaperDaysOutOfOrder.class);
    }

    @Test
    void an_open_case_was_registered_by_the_day_it_comes() {
        fixture.given(COMMISSIONED)
                .when(bring(FIRST_CONTACT, FORWARD_ON.plusDays(1), CaseStatus.IN_SERVICE, null, null, FORWARD_ON))
                .expectException(PaperDaysOutOfOrder.class);
    }

    @Test
    void nothing_comes_before_the_centre_ran() {
        fixture.given(COMMISSIONED)
                .when(bring(FIRST_CONTACT, REGISTERED_ON, CaseStatus.IN_SERVICE, null, null, OPENED.minusDays(1)))
                .expectException(CentreNotRunning.class);
    }

    @Test
    void nothing_comes_tomorrow() {
        fixture.given(COMMISSIONED)
                .when(bring(FIRST_CONTACT, REGISTERED_ON, CaseStatus.IN_SERVICE, null, null, TODAY.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void nothing_comes_to_a_suspended_centre() {
        fixture.given(COMMISSIONED, new CentreSuspended(CENTRE, "BR-PAT-01", OPENED))
                .when(open(CaseStatus.IN_SERVICE))
                .expectException(CentreWasSuspended.class);
    }

    /** It would be in no figure: it belongs into the serial of its year. */
    @Test
    void what_is_registered_since_the_ledger_was_opened_is_not_brought_forward() {
        fixture.given(COMMISSIONED)
                .when(registered(OPENED), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(NotOlderThanLedger.class);
        fixture.given(COMMISSIONED)
                .when(registered(OPENED.minusDays(1)), Told.NOTHING.with())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothing_is_brought_forward_before_the_ledger_was_opened() {
        fixture.given(new CentreCommissioned(
                        CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED.minusYears(1)))
                .when(
                        bring(FIRST_CONTACT, REGISTERED_ON, CaseStatus.IN_SERVICE, null, null, OPENED.minusDays(1)),
                        Told.NOTHING.with())
                .expectNoEvents()
                .expectException(LedgerNotOpenYet.class);
    }

    private static BringCaseForward registered(LocalDate day) {
        return bring(FIRST_CONTACT, day, CaseStatus.IN_SERVICE, null, null, FORWARD_ON);
    }

    @Test
    void nothing_active_comes_to_a_centre_that_has_closed_however_it_is_dated() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, FORWARD_ON.plusDays(9)))
                .when(open(CaseStatus.IN_SERVICE))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void a_case_resolved_on_paper_has_had_its_first_resolution() {
        LocalDate reopenedOn = FORWARD_ON.plusDays(1);
        LocalDate again = reopenedOn.plusDays(1);
        cases.given(
                        forward(CaseStatus.UNDER_FOLLOW_UP, RESOLVED_ON, ResolutionOutcome.DIR_SUBMITTED),
                        CLASSIFIED,
                        new CaseReopened(
                                CASE,
                                ReopeningReason.SAME_MATTER,
                                reopenedOn,
                                List.of(moved(
                                        Account.UNDER_FOLLOW_UP,
                                        Account.IN_SERVICE,
                                        reopenedOn,
                                        PostingReason.REOPENED,
                                        null))),
                        new ServiceProvided(CASE, Service.FOOD, null, again, List.of()))
                .when(new ResolveCase(CASE, ResolutionOutcome.DUES_RECOVERED, true, again, TODAY))
                .expectEvents(
                        new CaseResolved(
                                CASE,
                                ResolutionOutcome.DUES_RECOVERED,
                                true,
                                again,
                                List.of(moved(
                                        Account.IN_SERVICE,
                                        Account.UNDER_FOLLOW_UP,
                                        again,
                                        PostingReason.RESOLVED_AGAIN,
                                        ResolutionOutcome.DUES_RECOVERED))),
                        plan(again));
    }

    @Test
    void a_case_that_was_open_on_paper_has_not() {
        LocalDate served = FORWARD_ON.plusDays(1);
        cases.given(
                        forward(CaseStatus.IN_SERVICE, null, null),
                        CLASSIFIED,
                        new ServiceProvided(CASE, Service.FOOD, null, served, List.of()))
                .when(new ResolveCase(CASE, ResolutionOutcome.DUES_RECOVERED, true, served, TODAY))
                .expectEvents(
                        new CaseResolved(
                                CASE,
                                ResolutionOutcome.DUES_RECOVERED,
                                true,
                                served,
                                List.of(moved(
                                        Account.IN_SERVICE,
                                        Account.UNDER_FOLLOW_UP,
                                        served,
                                        PostingReason.RESOLVED,
                                        ResolutionOutcome.DUES_RECOVERED))),
                        plan(served));
    }

    @Test
    void a_case_from_paper_is_not_retracted() {
        cases.given(forward(CaseStatus.IN_SERVICE, null, null))
                .when(new VoidEntry(CASE, 0, CorrectionReason.ENTERED_TWICE, TODAY, TODAY))
                .expectException(EntryStaysAsItIs.class);
    }

    private static BringCaseForward open(CaseStatus status) {
        return bring(FIRST_CONTACT, REGISTERED_ON, status, null, null, FORWARD_ON);
    }

    private static BringCaseForward underFollowUp(LocalDate resolvedOn) {
        return bring(
                FIRST_CONTACT,
                REGISTERED_ON,
                CaseStatus.UNDER_FOLLOW_UP,
                resolvedOn,
                ResolutionOutcome.DIR_SUBMITTED,
                FORWARD_ON);
    }

    private static BringCaseForward bring(
            LocalDate firstContact,
            LocalDate registered,
            CaseStatus status,
            @Nullable LocalDate resolved,
            @Nullable ResolutionOutcome outcome,
            LocalDate forward) {
        return new BringCaseForward(
                CENTRE,
                CASE,
                SUBJECT,
                "417/2022",
                IntakeChannel.POLICE,
                firstContact,
                AgeBand.AGE_25_34,
                registered,
                status,
                resolved,
                outcome,
                forward,
                TODAY);
    }

    private static CaseBroughtForward forward(
            CaseStatus status, @Nullable LocalDate resolvedOn, @Nullable ResolutionOutcome outcome) {
        return new CaseBroughtForward(
                CASE,
                SUBJECT,
                CENTRE,
                "BR-PAT-02-BF-417/2022",
                IntakeChannel.POLICE,
                FIRST_CONTACT,
                AgeBand.AGE_25_34,
                REGISTERED_ON,
                status,
                resolvedOn,
                outcome,
                FORWARD_ON,
                List.of(moved(Account.OUTSIDE, Account.of(status), FORWARD_ON, PostingReason.BROUGHT_FORWARD, null)));
    }

    /** What is older than the ledger has neither a centre of origin nor a cohort there. */
    private static Posting moved(
            Account from, Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome outcome) {
        return new Posting(CENTRE, null, null, from, to, on, reason, outcome, 1);
    }

    private static FollowUpPlanned plan(LocalDate resolvedOn) {
        return new FollowUpPlanned(
                CASE,
                Stream.concat(
                                Stream.of(7, 15, 30).map(resolvedOn::plusDays),
                                Stream.of(2, 3, 4, 5, 6).map(resolvedOn::plusMonths))
                        .toList(),
                3,
                3,
                resolvedOn.plusMonths(6),
                TODAY,
                "2023-04",
                resolvedOn);
    }
}
