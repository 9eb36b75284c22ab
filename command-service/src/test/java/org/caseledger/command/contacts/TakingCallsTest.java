package org.caseledger.command.contacts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.Holders;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.DistrictUnknown;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CaseFacts;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.NotInScope;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PermissiveLookups;
import org.caseledger.command.lookups.PublishedPeriodIsForAdministrator;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.PublishedPeriods.Period;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Role;
import org.caseledger.events.TransferAccepted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingCallsTest {
    private static final UUID CALL = new UUID(9, 1);
    private static final UUID CASE = new UUID(9, 2);
    private static final UUID OTHER_CASE = new UUID(9, 3);
    private static final String PATNA = "BR-PAT-01";
    private static final String GAYA = "BR-GAY-01";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
    private static final LocalDate DAY_2 = DAY.plusDays(1);
    private static final LocalDate DAY_3 = DAY.plusDays(2);
    private static final HelplineCallLogged LOGGED = logged(CallDisposition.REGISTRABLE);
    private static final CallRouted ROUTED_TO_PATNA = new CallRouted(CALL, PATNA, DAY);
    private static final CallTakenUp TAKEN_UP = new CallTakenUp(CALL, GAYA, CASE, DAY_2);

    private final AggregateTestFixture<HelplineCall> fixture = PermissiveFixture.of(HelplineCall.class);

    @Test
    void a_call_is_logged() {
        fixture.givenNoPriorActivity()
                .when(log(CallDisposition.BLANK, null, null))
                .expectEvents(new HelplineCallLogged(
                        CALL, HelplineSource.ERSS_112, CallClass.EMERGENCY, CallDisposition.BLANK, null, DAY));
    }

    @Test
    void a_call_is_logged_and_passed_on_in_one_go() {
        fixture.givenNoPriorActivity()
                .when(log(CallDisposition.REGISTRABLE, "PAT", PATNA))
                .expectEvents(LOGGED, ROUTED_TO_PATNA);
    }

    @Test
    void logging_the_same_call_again_changes_nothing() {
        fixture.given(LOGGED, ROUTED_TO_PATNA)
                .when(log(CallDisposition.REGISTRABLE, "PAT", PATNA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_call_under_the_same_id_is_refused() {
        fixture.given(LOGGED)
                .when(log(CallDisposition.DROPPED, "PAT", null))
                .expectNoEvents()
                .expectException(CallAlreadyLogged.class);
    }

    @Test
    void a_call_of_tomorrow_is_refused() {
        fixture.givenNoPriorActivity()
                .when(new LogHelplineCall(
                        CALL,
                        HelplineSource.ERSS_112,
                        CallClass.EMERGENCY,
                        CallDisposition.BLANK,
                        null,
                        null,
                        DAY_2,
                        DAY))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void a_call_about_a_district_the_state_does_not_have_is_refused() {
        fixture.givenNoPriorActivity()
                .when(log(CallDisposition.REGISTRABLE, "XXX", null))
                .expectException(DistrictUnknown.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REGISTRABLE")
    void only_what_is_to_be_registered_goes_to_a_centre(CallDisposition disposition) {
        fixture.givenNoPriorActivity()
                .when(log(disposition, "PAT", PATNA))
                .expectNoEvents()
                .expectException(CallNotRegistrable.class);
        fixture.given(logged(disposition))
                .when(route(PATNA, DAY))
                .expectNoEvents()
                .expectException(CallNotRegistrable.class);
        fixture.given(logged(disposition))
                .when(takeUp(PATNA, CASE, DAY))
                .expectNoEvents()
                .expectException(CallNotRegistrable.class);
    }

    @Test
    void a_call_is_passed_to_any_centre_whoever_sends_it() {
        fixture.given(LOGGED).when(route(GAYA, DAY_2), seeing()).expectEvents(new CallRouted(CALL, GAYA, DAY_2));
    }

    @Test
    void a_call_may_be_passed_on_and_back() {
        fixture.given(LOGGED, ROUTED_TO_PATNA, new CallRouted(CALL, GAYA, DAY))
                .when(route(PATNA, DAY_2))
                .expectEvents(new CallRouted(CALL, PATNA, DAY_2));
    }

    /** A hand-over that was forgotten is entered late, and the call stays where it was passed after that. */
    @Test
    void an_earlier_hand_over_that_is_entered_late_moves_nothing() {
        CallRouted toGaya = new CallRouted(CALL, GAYA, DAY_2);
        CallRouted late = new CallRouted(CALL, PATNA, DAY);

        fixture.given(LOGGED, toGaya).when(route(PATNA, DAY)).expectEvents(late);
        fixture.given(LOGGED, toGaya, late).when(route(PATNA, DAY)).expectNoEvents();
        fixture.given(LOGGED, toGaya, late).when(route(GAYA, DAY_2)).expectNoEvents();
        fixture.given(LOGGED, toGaya, late).when(route(PATNA, DAY_2)).expectEvents(new CallRouted(CALL, PATNA, DAY_2));
    }

    @Test
    void passing_it_to_where_it_is_changes_nothing() {
        fixture.given(LOGGED, ROUTED_TO_PATNA)
                .when(route(PATNA, DAY_2))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_call_goes_to_a_centre_that_runs_on_that_day() {
        fixture.given(LOGGED)
                .when(route(GAYA, DAY_2), knowing(CentreOperation.begun(DAY_3), null))
                .expectNoEvents()
                .expectException(CentreNotRunning.class);
        fixture.given(LOGGED)
                .when(route(GAYA, DAY_3), knowing(CentreOperation.begun(DAY_3), null))
                .expectEvents(new CallRouted(CALL, GAYA, DAY_3));
        fixture.givenNoPriorActivity()
                .when(log(CallDisposition.REGISTRABLE, "PAT", "BR-PAT-77"), knowing(CentreOperation.UNKNOWN, null))
                .expectNoEvents()
                .expectException(CentreNotRunning.class);
    }

    @Test
    void nothing_is_done_with_a_call_before_it_came_in() {
        fixture.given(LOGGED)
                .when(route(PATNA, DAY.minusDays(1)))
                .expectNoEvents()
                .expectException(OccursBeforeCall.class);
        fixture.given(LOGGED)
                .when(takeUp(PATNA, CASE, DAY.minusDays(1)))
                .expectNoEvents()
                .expectException(OccursBeforeCall.class);
    }

    @Test
    void nothing_is_done_with_a_call_tomorrow() {
        fixture.given(LOGGED).when(route(PATNA, DAY_3.plusDays(1))).expectException(OccursInTheFuture.class);
        fixture.given(LOGGED).when(takeUp(PATNA, CASE, DAY_3.plusDays(1))).expectException(OccursInTheFuture.class);
    }

    @Test
    void a_call_passed_to_one_centre_may_be_taken_up_by_another() {
        fixture.given(LOGGED, ROUTED_TO_PATNA)
                .when(takeUp(GAYA, CASE, DAY_2), holding(GAYA))
                .expectEvents(TAKEN_UP);
    }

    @Test
    void a_call_nobody_passed_on_may_be_taken_up() {
        fixture.given(LOGGED).when(takeUp(GAYA, CASE, DAY_2)).expectEvents(TAKEN_UP);
    }

    @Test
    void taking_it_up_again_as_the_same_case_changes_nothing() {
        fixture.given(LOGGED, TAKEN_UP)
                .when(takeUp(GAYA, CASE, DAY_3), knowing(CentreOperation.begun(DAY), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_call_is_one_case() {
        fixture.given(LOGGED, TAKEN_UP)
                .when(takeUp(GAYA, OTHER_CASE, DAY_3))
                .expectNoEvents()
                .expectException(CallAlreadyTakenUp.class);
        fixture.given(LOGGED, TAKEN_UP)
                .when(takeUp(PATNA, CASE, DAY_3))
                .expectNoEvents()
                .expectException(CallAlreadyTakenUp.class);
    }

    @Test
    void a_call_taken_up_is_not_passed_on_any_more() {
        fixture.given(LOGGED, TAKEN_UP)
                .when(route(PATNA, DAY_3))
                .expectNoEvents()
                .expectException(CallAlreadyTakenUp.class);
    }

    @Test
    void that_it_was_passed_on_before_it_was_taken_up_may_be_said_later() {
        fixture.given(LOGGED, TAKEN_UP).when(route(PATNA, DAY_2)).expectEvents(new CallRouted(CALL, PATNA, DAY_2));
    }

    @Test
    void the_case_it_becomes_is_held_by_the_centre_that_takes_it_up() {
        fixture.given(LOGGED)
                .when(takeUp(GAYA, CASE, DAY_2), holding(PATNA))
                .expectNoEvents()
                .expectException(CaseNotHeldThere.class);
        fixture.given(LOGGED)
                .when(takeUp(GAYA, CASE, DAY_2), knowing(CentreOperation.begun(DAY), null))
                .expectNoEvents()
                .expectException(CaseNotHeldThere.class);
    }

    @Test
    void a_centre_takes_it_up_that_has_given_the_case_away_since() {
        CaseFacts movedOn = new CaseFacts(PATNA, heldFrom(GAYA, DAY_2, PATNA, DAY_2.plusDays(1)), false);

        fixture.given(LOGGED)
                .when(takeUp(GAYA, CASE, DAY_2), knowing(CentreOperation.begun(DAY), movedOn))
                .expectEvents(TAKEN_UP);
        for (LocalDate day : List.of(DAY, DAY_2.plusDays(1))) {
            fixture.given(LOGGED)
                    .when(takeUp(GAYA, CASE, day), knowing(CentreOperation.begun(DAY), movedOn))
                    .expectException(CaseNotHeldThere.class);
        }
    }

    private static Holders heldFrom(String centre, LocalDate from, String other, LocalDate since) {
        return Holders.of(
                CaseEntries.of(List.of(
                        RecordedEntry.unplaced(
                                0,
                                new CaseRegistered(
                                        CASE,
                                        CASE,
                                        centre,
                                        "number",
                                        IntakeChannel.POLICE,
                                        from,
                                        AgeBand.UNKNOWN,
                                        from,
                                        List.of())),
                        RecordedEntry.unplaced(1, new TransferAccepted(CASE, CASE, centre, other, since, List.of())))),
                1);
    }

    @Test
    void nobody_takes_it_up_for_a_centre_of_others() {
        fixture.given(LOGGED)
                .when(takeUp(GAYA, CASE, DAY_2), seeing(PATNA))
                .expectNoEvents()
                .expectException(NotInScope.class);
        fixture.given(LOGGED).when(takeUp(GAYA, CASE, DAY_2), seeing(GAYA)).expectEvents(TAKEN_UP);
    }

    /** June was published in July. */
    @Test
    void in_a_published_period_it_is_taken_up_by_the_administrator_alone() {
        TakeUpCall inJune = new TakeUpCall(CALL, GAYA, CASE, DAY_2, DAY.plusMonths(2));

        fixture.given(LOGGED)
                .when(inJune, juneIsPublishedFor(Role.CASE_WORKER))
                .expectNoEvents()
                .expectException(PublishedPeriodIsForAdministrator.class);
        fixture.given(LOGGED)
                .when(inJune, juneIsPublishedFor(Role.CENTRE_ADMINISTRATOR))
                .expectEvents(TAKEN_UP);
    }

    private static Map<String, ?> juneIsPublishedFor(Role role) {
        Map<String, Object> metaData = new HashMap<>(knowing(
                CentreOperation.begun(DAY),
                new CaseFacts(GAYA, null, false),
                new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30))));
        metaData.put(EventMetadata.ROLE, role.code());
        return metaData;
    }

    private static Map<String, ?> seeing(String... centres) {
        return PermissiveFixture.sentBy(Role.CASE_WORKER, null, List.of(centres)::contains);
    }

    private static Map<String, ?> holding(String centre) {
        return knowing(CentreOperation.begun(DAY), new CaseFacts(centre, null, false));
    }

    /** Every centre has this life, every case stands like this. */
    private static Map<String, ?> knowing(CentreOperation life, @Nullable CaseFacts facts, Period... published) {
        return Map.of(Lookups.KEY, new PermissiveLookups() {
            @Override
            public CentreOperation centre(String centre) {
                return life;
            }

            @Override
            public Optional<CaseFacts> caseOf(UUID caseId) {
                return Optional.ofNullable(facts);
            }

            @Override
            public PublishedPeriods publishedPeriods() {
                return new PublishedPeriods(List.of(published));
            }
        });
    }

    private static HelplineCallLogged logged(CallDisposition disposition) {
        return new HelplineCallLogged(CALL, HelplineSource.ERSS_112, CallClass.EMERGENCY, disposition, "PAT", DAY);
    }

    private static LogHelplineCall log(
            CallDisposition disposition, @Nullable String district, @Nullable String routedTo) {
        return new LogHelplineCall(
                CALL, HelplineSource.ERSS_112, CallClass.EMERGENCY, disposition, district, routedTo, DAY, DAY_3);
    }

    private static RouteCall route(String centre, LocalDate on) {
        return new RouteCall(CALL, centre, on, DAY_3);
    }

    private static TakeUpCall takeUp(String centre, UUID caseId, LocalDate on) {
        return new TakeUpCall(CALL, centre, caseId, on, DAY_3);
    }
}
