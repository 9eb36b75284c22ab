package org.caseledger.command.centres;

import static org.caseledger.command.centres.Told.withArguments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.CentreWasSuspended;
import org.caseledger.command.centres.refusals.FirstContactAfterRegistration;
import org.caseledger.command.centres.refusals.LedgerNotOpenYet;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.RegistrationNumberIssued;
import org.junit.jupiter.api.Test;

class RegisteringTest {
    private static final String CENTRE = "BR-PAT-02";
    private static final UUID CASE = new UUID(7, 1);
    private static final UUID SUBJECT = new UUID(7, 2);
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 1);
    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2024, 3, 31);
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);

    private static final String CARETAKER = "BR-PAT-01";
    private static final CentreSuspended SUSPENDED = new CentreSuspended(CENTRE, CARETAKER, LAST_OF_MARCH);

    private final AggregateTestFixture<Centre> fixture = PermissiveFixture.of(Centre.class);

    @Test
    void the_centre_issues_a_number_and_the_case_begins() {
        fixture.given(COMMISSIONED)
                .when(register(LAST_OF_MARCH))
                .expectEvents(
                        issued("BR-PAT-02-2023-24-000001", "2023-24", 1, LAST_OF_MARCH),
                        registered("BR-PAT-02-2023-24-000001", LAST_OF_MARCH));
    }

    @Test
    void the_next_serial_follows_the_newest_of_its_year() {
        fixture.given(COMMISSIONED, issued("BR-PAT-02-2023-24-000416", "2023-24", 416, OPENED))
                .when(register(LAST_OF_MARCH))
                .expectEvents(
                        issued("BR-PAT-02-2023-24-000417", "2023-24", 417, LAST_OF_MARCH),
                        registered("BR-PAT-02-2023-24-000417", LAST_OF_MARCH));
    }

    @Test
    void a_new_financial_year_begins_at_one() {
        fixture.given(COMMISSIONED, issued("BR-PAT-02-2023-24-000416", "2023-24", 416, LAST_OF_MARCH))
                .when(register(FIRST_OF_APRIL))
                .expectEvents(
                        issued("BR-PAT-02-2024-25-000001", "2024-25", 1, FIRST_OF_APRIL),
                        registered("BR-PAT-02-2024-25-000001", FIRST_OF_APRIL));
    }

    @Test
    void a_late_registration_takes_the_next_serial_of_the_year_in_which_it_happened() {
        fixture.given(
                        COMMISSIONED,
                        issued("BR-PAT-02-2023-24-000416", "2023-24", 416, LAST_OF_MARCH),
                        issued("BR-PAT-02-2024-25-000001", "2024-25", 1, FIRST_OF_APRIL))
                .when(register(LAST_OF_MARCH))
                .expectEvents(
                        issued("BR-PAT-02-2023-24-000417", "2023-24", 417, LAST_OF_MARCH),
                        registered("BR-PAT-02-2023-24-000417", LAST_OF_MARCH));
    }

    @Test
    void nothing_is_registered_before_the_centre_ran() {
        fixture.given(COMMISSIONED)
                .when(register(OPENED.minusDays(1)))
                .expectNoEvents()
                .expectException(CentreNotRunning.class);
    }

    /** A centre may have run for years: what it registered then stands on paper. */
    @Test
    void nothing_is_registered_before_the_ledger_was_opened() {
        CentreCommissioned earlier = new CentreCommissioned(
                CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED.minusYears(1));
        fixture.given(earlier)
                .when(register(OPENED.minusDays(1)), Told.NOTHING.with())
                .expectNoEvents()
                .expectException(LedgerNotOpenYet.class)
                .expectException(withArguments(OPENED.minusDays(1), OPENED));
        fixture.given(earlier).when(register(OPENED), Told.NOTHING.with()).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_first_day_of_a_centre_is_good_for_registering() {
        fixture.given(COMMISSIONED).when(register(OPENED)).expectSuccessfulHandlerExecution();
    }

    @Test
    void nothing_is_registered_while_another_centre_acts_for_this_one() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(register(LAST_OF_MARCH))
                .expectNoEvents()
                .expectException(CentreWasSuspended.class);
    }

    @Test
    void who_registers_at_a_suspended_centre_is_told_which_one_acts_for_it() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(register(LAST_OF_MARCH))
                .expectException(withArguments(CENTRE, LAST_OF_MARCH, CARETAKER));
    }

    @Test
    void what_was_registered_before_the_suspension_may_be_entered_late() {
        fixture.given(COMMISSIONED, SUSPENDED)
                .when(register(LAST_OF_MARCH.minusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reopened_centre_registers_from_that_day_on() {
        fixture.given(COMMISSIONED, SUSPENDED, new CentreReopened(CENTRE, FIRST_OF_APRIL))
                .when(register(FIRST_OF_APRIL))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_days_of_a_suspension_stay_without_registrations_after_it() {
        fixture.given(COMMISSIONED, SUSPENDED, new CentreReopened(CENTRE, FIRST_OF_APRIL))
                .when(register(LAST_OF_MARCH))
                .expectNoEvents()
                .expectException(CentreWasSuspended.class);
    }

    @Test
    void a_closed_centre_registers_nothing_from_that_day_on() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, FIRST_OF_APRIL))
                .when(register(FIRST_OF_APRIL))
                .expectNoEvents()
                .expectException(CentreIsClosed.class);
    }

    @Test
    void what_was_registered_before_the_closing_may_be_entered_late() {
        fixture.given(COMMISSIONED, new CentreClosed(CENTRE, FIRST_OF_APRIL))
                .when(register(LAST_OF_MARCH))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothing_is_registered_for_tomorrow() {
        fixture.given(COMMISSIONED)
                .when(register(TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void she_is_not_registered_before_her_first_contact() {
        fixture.given(COMMISSIONED)
                .when(register(LAST_OF_MARCH.plusDays(1), LAST_OF_MARCH))
                .expectNoEvents()
                .expectException(FirstContactAfterRegistration.class);
    }

    @Test
    void her_first_contact_may_be_older_than_the_registration() {
        fixture.given(COMMISSIONED)
                .when(register(LAST_OF_MARCH.minusDays(2), LAST_OF_MARCH))
                .expectSuccessfulHandlerExecution();
    }

    private static RegisterCase register(LocalDate occurredOn) {
        return register(occurredOn, occurredOn);
    }

    private static RegisterCase register(LocalDate firstContactOn, LocalDate occurredOn) {
        return new RegisterCase(
                CENTRE, CASE, SUBJECT, IntakeChannel.SELF_WALK_IN, firstContactOn, AgeBand.UNKNOWN, occurredOn, TODAY);
    }

    private static RegistrationNumberIssued issued(String number, String year, int serial, LocalDate on) {
        return new RegistrationNumberIssued(CENTRE, CASE, number, year, serial, on);
    }

    private static CaseRegistered registered(String number, LocalDate on) {
        return new CaseRegistered(
                CASE,
                SUBJECT,
                CENTRE,
                number,
                IntakeChannel.SELF_WALK_IN,
                on,
                AgeBand.UNKNOWN,
                on,
                List.of(new Posting(
                        CENTRE,
                        CENTRE,
                        on,
                        Account.OUTSIDE,
                        Account.REGISTERED,
                        on,
                        PostingReason.REGISTERED,
                        null,
                        1)));
    }
}
