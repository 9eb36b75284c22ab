package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.Partner;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterExit;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

class RegisteredCaseTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final UUID THERE = new UUID(1, 1);
    private static final UUID BEFORE = new UUID(1, 2);

    private final OneCase one = new OneCase(PATNA, DAY.minusDays(9), 1);
    private final Deeds deeds = new Deeds(one);
    private RegisteredCase shown = RegisteredCase.begun((CaseRegistered) one.registered()[1], 0);
    private long version;

    @Test
    void a_past_stay_entered_while_she_is_there_leaves_the_open_one() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.admitted(THERE, 0, 0, DAY));
        tell(deeds.admitted(BEFORE, 0, 0, DAY.minusDays(5)));
        tell(deeds.left(BEFORE, ShelterExit.HOME, DAY.minusDays(3)));

        assertThat(shown.summary().shelterStay()).isNotNull();
        assertThat(shown.summary().shelterStay().stayId()).isEqualTo(THERE);

        tell(deeds.left(THERE, ShelterExit.HOME, DAY.plusDays(1)));
        assertThat(shown.summary().shelterStay()).isNull();
    }

    @Test
    void nobody_is_asked_to_take_a_closed_case_until_the_closing_is_retracted() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.transferRequested(new UUID(2, 2), PATNA, GAYA, DAY));
        assertThat(shown.summary().pendingTransfer()).isNotNull();

        Event closed = one.closed(DAY, ClosingReason.RELOCATED);
        tell(closed);
        assertThat(shown.summary().pendingTransfer()).isNull();

        tell(one.voided(version, closed, DAY));
        assertThat(shown.summary().pendingTransfer()).isNotNull();
    }

    @Test
    void what_waits_for_an_answer_waits_no_longer_when_the_case_closes() {
        tell(one.served(DAY, Service.FOOD));
        tell(asked(1, DAY));
        tell(referred(2, DAY));
        assertThat(shown.summary().openRequests()).hasSize(1);
        assertThat(shown.summary().openReferrals()).hasSize(1);

        Event closed = one.closed(DAY.plusDays(1), ClosingReason.RELOCATED);
        tell(closed);
        long closing = version;
        assertThat(shown.summary().openRequests()).isEmpty();
        assertThat(shown.summary().openReferrals()).isEmpty();

        tell(one.voided(closing, closed, DAY));
        assertThat(shown.summary().openRequests()).hasSize(1);
        assertThat(shown.summary().openReferrals()).hasSize(1);
    }

    @Test
    void a_reopening_does_not_bring_it_back_and_late_entries_wait_for_nobody() {
        tell(one.served(DAY, Service.FOOD));
        tell(asked(1, DAY));
        tell(one.closed(DAY.plusDays(1), ClosingReason.RELOCATED));
        tell(asked(2, DAY));
        assertThat(shown.summary().openRequests()).isEmpty();

        tell(one.reopened(DAY.plusDays(5), ReopeningReason.SAME_MATTER));
        tell(asked(3, DAY));
        assertThat(shown.summary().openRequests()).isEmpty();

        tell(asked(4, DAY.plusDays(6)));
        assertThat(shown.summary().openRequests())
                .extracting(RequestedService::requestId)
                .containsExactly(new UUID(5, 4));
    }

    @Test
    void children_who_come_later_are_shown_with_her() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.admitted(THERE, 1, 0, DAY));
        tell(deeds.joined(THERE, 1, 2, DAY.plusDays(1)));

        assertThat(shown.summary().shelterStay()).isEqualTo(new ShelterStay(THERE, DAY, 2, 2, 5));
    }

    private Event asked(int request, LocalDate on) {
        return new ServiceRequested(one.id(), new UUID(5, request), Service.LEGAL_AID, on);
    }

    private Event referred(int referral, LocalDate on) {
        return new CaseReferred(
                one.id(),
                new UUID(6, referral),
                Partner.NGO,
                ConsentBy.WOMAN,
                null,
                ReportedBy.CENTRE_STAFF,
                on.plusDays(7),
                "2023-04",
                on,
                List.of());
    }

    private void tell(Event event) {
        version++;
        shown = event instanceof EntryVoided voided
                ? shown.without(voided, version)
                : shown.and((CaseEvent) event, version);
    }
}
