package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
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
    private static final CentreCommissioned COMMISSIONED =
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", OPENED);

    private final AggregateTestFixture<Centre> fixture = new AggregateTestFixture<>(Centre.class);

    @Test
    void the_centre_issues_a_number_and_the_case_begins() {
        fixture.given(COMMISSIONED)
                .when(register(LAST_OF_MARCH))
                .expectEvents(
                        issued("BR-PAT-02-2023-24-000001", "2023-24", 1, LAST_OF_MARCH),
                        registered("BR-PAT-02-2023-24-000001", LAST_OF_MARCH));
    }

    private static RegisterCase register(LocalDate occurredOn) {
        return new RegisterCase(
                CENTRE,
                CASE,
                SUBJECT,
                IntakeChannel.SELF_WALK_IN,
                occurredOn,
                AgeBand.UNKNOWN,
                occurredOn,
                LocalDate.of(2024, 4, 10));
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
