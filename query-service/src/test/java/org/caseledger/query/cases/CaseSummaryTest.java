package org.caseledger.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
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

class CaseSummaryTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final UUID THERE = new UUID(1, 1);
    private static final UUID BEFORE = new UUID(1, 2);

    private final OneCase one = new OneCase(PATNA, DAY.minusDays(9), 1);
    private final Deeds deeds = new Deeds(one);
    private final List<RecordedEntry> told = new ArrayList<>();

    CaseSummaryTest() {
        tell(one.registered()[1]);
    }

    @Test
    void a_past_stay_entered_while_she_is_there_leaves_the_open_one() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.admitted(THERE, 0, 0, DAY));
        tell(deeds.admitted(BEFORE, 0, 0, DAY.minusDays(5)));
        tell(deeds.left(BEFORE, ShelterExit.HOME, DAY.minusDays(3)));

        assertThat(shown().shelterStay()).isNotNull();
        assertThat(shown().shelterStay().stayId()).isEqualTo(THERE);

        tell(deeds.left(THERE, ShelterExit.HOME, DAY.plusDays(1)));
        assertThat(shown().shelterStay()).isNull();
    }

    @Test
    void nobody_is_asked_to_take_a_closed_case_until_the_closing_is_retracted() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.transferRequested(new UUID(2, 2), PATNA, GAYA, DAY));
        assertThat(shown().pendingTransfer()).isNotNull();

        Event closed = one.closed(DAY, ClosingReason.RELOCATED);
        tell(closed);
        assertThat(shown().pendingTransfer()).isNull();

        tell(one.voided(told.size() - 1, closed, DAY));
        assertThat(shown().pendingTransfer()).isNotNull();
    }

    @Test
    void what_waits_for_an_answer_waits_no_longer_when_the_case_closes() {
        tell(one.served(DAY, Service.FOOD));
        tell(asked(1, DAY));
        tell(referred(2, DAY));
        assertThat(shown().openRequests()).hasSize(1);
        assertThat(shown().openReferrals()).hasSize(1);

        Event closed = one.closed(DAY.plusDays(1), ClosingReason.RELOCATED);
        tell(closed);
        long closing = told.size() - 1L;
        assertThat(shown().openRequests()).isEmpty();
        assertThat(shown().openReferrals()).isEmpty();

        tell(one.voided(closing, closed, DAY));
        assertThat(shown().openRequests()).hasSize(1);
        assertThat(shown().openReferrals()).hasSize(1);
    }

    @Test
    void a_reopening_does_not_bring_it_back_and_late_entries_wait_for_nobody() {
        tell(one.served(DAY, Service.FOOD));
        tell(asked(1, DAY));
        tell(one.closed(DAY.plusDays(1), ClosingReason.RELOCATED));
        tell(asked(2, DAY));
        assertThat(shown().openRequests()).isEmpty();

        tell(one.reopened(DAY.plusDays(5), ReopeningReason.SAME_MATTER));
        tell(asked(3, DAY));
        assertThat(shown().openRequests()).isEmpty();

        tell(asked(4, DAY.plusDays(6)));
        assertThat(shown().openRequests())
                .extracting(RequestedService::requestId)
                .containsExactly(new UUID(5, 4));
    }

    @Test
    void the_plan_of_a_retracted_resolution_is_not_in_force_for_the_one_before() {
        tell(one.served(DAY, Service.FOOD));
        tell(one.resolved(DAY));
        Event reopened = one.reopened(DAY.plusDays(1), ReopeningReason.SAME_MATTER);
        tell(reopened);
        int reopening = told.size() - 1;
        Event[] again = one.resolved(DAY.plusDays(9));
        tell(again);
        tell(one.voided(told.size() - 2, again[0], DAY.plusDays(10)));
        tell(one.voided(reopening, reopened, DAY.plusDays(10)));

        assertThat(shown().resolvedOn()).isEqualTo(DAY);
        assertThat(shown().plan()).isNotNull();
        assertThat(shown().plan().from()).isEqualTo(DAY);
    }

    @Test
    void children_who_come_later_are_shown_with_her() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.admitted(THERE, 1, 0, DAY));
        tell(deeds.joined(THERE, 1, 2, DAY.plusDays(1)));

        assertThat(shown().shelterStay()).isEqualTo(new ShelterStay(THERE, DAY, 2, 2, 5));
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

    private void tell(Event... events) {
        for (Event event : events) {
            told.add(RecordedEntry.unplaced(told.size(), (CaseEvent) event));
        }
    }

    private CaseSummary shown() {
        CaseAt now = new CaseAt(one.id(), CaseEntries.of(told), LocalDate.MAX, told.size() - 1L);
        return CaseSummaries.of(now, List.of()).orElseThrow();
    }
}
