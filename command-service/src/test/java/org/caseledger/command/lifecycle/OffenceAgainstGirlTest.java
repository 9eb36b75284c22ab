package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.GIRL_REGISTERED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.OTHER_CASE;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REFERRED_TO_COMMITTEE;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.classified;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.followedUp;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.ChildWelfareCommitteeNotInvolved;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lifecycle.refusals.PocsoReportMissing;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 7 at the end of a case, for every reason for which one is closed; the offence was learnt of after the resolution. */
class OffenceAgainstGirlTest {
    private static final LocalDate LAST_SLOT = LocalDate.of(2025, 12, 30);
    private static final LocalDate END = LAST_SLOT.plusDays(10);
    private static final CaseClassified OFFENCE = classified(GbvimsType.NON_GBV, Category.MOLESTATION);
    private static final LegalStepRecorded REPORTED = reportedOn(SERVED_ON);
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUPLICATE", "REGISTERED_IN_ERROR"})
    void an_offence_that_nobody_reported_keeps_her_case_from_being_closed(ClosingReason reason) {
        fixture.given(readyFor(reason, REFERRED_TO_COMMITTEE))
                .when(close(reason, END))
                .expectNoEvents()
                .expectException(PocsoReportMissing.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED", "UNTRACEABLE"})
    void an_offence_that_was_not_brought_before_the_committee_keeps_her_case_from_being_closed(ClosingReason reason) {
        fixture.given(readyFor(reason, REPORTED))
                .when(close(reason, END))
                .expectNoEvents()
                .expectException(ChildWelfareCommitteeNotInvolved.class);
    }

    @ParameterizedTest
    @EnumSource
    void reported_and_brought_before_the_committee_it_is_closed(ClosingReason reason) {
        fixture.given(readyFor(reason, REPORTED, REFERRED_TO_COMMITTEE))
                .when(close(reason, END))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECEASED", "UNTRACEABLE"})
    void where_she_died_or_cannot_be_traced_there_is_nobody_to_bring_before_the_committee(ClosingReason reason) {
        fixture.given(readyFor(reason, REPORTED)).when(close(reason, END)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REGISTERED_IN_ERROR"})
    void what_is_struck_off_was_no_matter_of_its_own(ClosingReason reason) {
        fixture.given(readyFor(reason)).when(close(reason, END)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource
    void a_woman_owes_neither(ClosingReason reason) {
        Object[] facts = readyFor(reason);
        facts[0] = REGISTERED;
        fixture.given(facts).when(close(reason, END)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_report_counts_from_its_day() {
        fixture.given(readyFor(ClosingReason.RELOCATED, reportedOn(END.plusDays(1)), REFERRED_TO_COMMITTEE))
                .when(close(ClosingReason.RELOCATED, END))
                .expectException(PocsoReportMissing.class);
    }

    @Test
    void a_death_found_at_a_follow_up_closes_only_what_was_reported() {
        fixture.given(readyFor(ClosingReason.DECEASED))
                .when(death())
                .expectNoEvents()
                .expectException(PocsoReportMissing.class);
    }

    @Test
    void a_death_found_at_a_follow_up_closes_what_was_reported_although_no_committee_saw_her() {
        fixture.given(readyFor(ClosingReason.DECEASED, REPORTED)).when(death()).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_report_stays_as_long_as_the_closing_rests_on_it() {
        fixture.given(GIRL_REGISTERED, OFFENCE, SERVED, REPORTED, REFERRED_TO_COMMITTEE, closedOpenCase())
                .when(new VoidEntry(ID, 3, CorrectionReason.WRONG_CASE, TODAY, TODAY))
                .expectNoEvents()
                .expectException(OtherEntriesContradict.class);
    }

    @Test
    void a_second_report_may_be_retracted() {
        fixture.given(GIRL_REGISTERED, OFFENCE, SERVED, REPORTED, REPORTED, REFERRED_TO_COMMITTEE, closedOpenCase())
                .when(new VoidEntry(ID, 3, CorrectionReason.ENTERED_TWICE, TODAY, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_age_put_right_after_the_closing_undoes_nothing() {
        fixture.given(Given.registered(AgeBand.UNKNOWN), OFFENCE, SERVED, closedOpenCase())
                .when(new CorrectDetails(ID, 0, "ageBand", "UNDER_18", CorrectionReason.NEW_INFORMATION, TODAY, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    private static Object closedOpenCase() {
        return closed(Account.IN_SERVICE, ClosingReason.RELOCATED);
    }

    /** All that this reason asks for otherwise. */
    private static Object[] readyFor(ClosingReason reason, Object... duties) {
        Stream<Object> past = Stream.of(GIRL_REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, OFFENCE);
        Stream<Object> followUps = reason == ClosingReason.UNTRACEABLE
                ? Stream.of(
                        tried(FollowUpMode.PHONE, 1), tried(FollowUpMode.PHONE, 2), tried(FollowUpMode.HOME_VISIT, 3))
                : Stream.of(followedUp(LAST_SLOT, FollowUpOutcome.SAFE_AND_STABLE, LAST_SLOT));
        return Stream.of(past, followUps, Stream.of(duties))
                .flatMap(facts -> facts)
                .toArray();
    }

    private static FollowUpRecorded tried(FollowUpMode mode, int day) {
        return new FollowUpRecorded(ID, null, mode, FollowUpOutcome.NOT_REACHABLE, LAST_SLOT.plusDays(day));
    }

    private static LegalStepRecorded reportedOn(LocalDate day) {
        return new LegalStepRecorded(ID, LegalStep.POCSO_REPORT, null, day, List.of());
    }

    private static CloseCase close(ClosingReason reason, LocalDate on) {
        return new CloseCase(
                ID,
                reason,
                reason == ClosingReason.DUPLICATE ? OTHER_CASE : null,
                reason == ClosingReason.DECEASED ? Boolean.FALSE : null,
                on,
                TODAY);
    }

    private static RecordFollowUp death() {
        return new RecordFollowUp(ID, null, FollowUpMode.HOME_VISIT, FollowUpOutcome.DECEASED, false, true, END, TODAY);
    }
}
