package org.caseledger.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

/** A case that was closed on 10 June and reopened on the 20th. She asked for food on the 5th, which was recorded before and after each, and on the 21st. */
class CaseAtTest {
    private static final LocalDate ASKED = LocalDate.of(2025, 6, 5);
    private static final LocalDate CLOSED = LocalDate.of(2025, 6, 10);
    private static final LocalDate REOPENED = LocalDate.of(2025, 6, 20);

    private final OneCase one = new OneCase("BR-PAT-01", LocalDate.of(2025, 6, 1), 1);
    private final CaseAt known = new CaseAt(
            one.id(),
            CaseEntries.of(List.of(
                    recorded(0, one.registered()[1]),
                    recorded(1, asked(ASKED)),
                    recorded(2, one.closed(CLOSED, ClosingReason.RELOCATED)),
                    recorded(3, asked(ASKED)),
                    recorded(4, one.reopened(REOPENED, ReopeningReason.SAME_MATTER)),
                    recorded(5, asked(ASKED)),
                    recorded(6, asked(REOPENED.plusDays(1))))),
            LocalDate.of(2025, 7, 1),
            6);

    @Test
    void what_was_asked_before_the_closing_ends_with_it_also_if_it_was_entered_late() {
        assertThat(known.known(ServiceRequested.class))
                .filteredOn(request -> request.event().occurredOn().equals(ASKED))
                .hasSize(3)
                .allMatch(known::endedWaiting);
    }

    @Test
    void what_was_asked_after_the_reopening_is_waited_for() {
        assertThat(known.known(ServiceRequested.class))
                .filteredOn(request -> !known.endedWaiting(request))
                .extracting(CaseEntry::sequence)
                .containsExactly(6L);
    }

    /** Entered late, while the case was closed: lists, summary and the rules agree that nobody waits. */
    @Test
    void what_was_asked_on_the_day_of_the_closing_and_entered_before_the_reopening_is_not_brought_back() {
        CaseAt late = new CaseAt(
                one.id(),
                CaseEntries.of(List.of(
                        recorded(0, one.registered()[1]),
                        recorded(1, one.closed(CLOSED, ClosingReason.RELOCATED)),
                        recorded(2, asked(CLOSED)),
                        recorded(3, one.reopened(REOPENED, ReopeningReason.SAME_MATTER)),
                        recorded(4, asked(CLOSED)))),
                LocalDate.of(2025, 7, 1),
                4);

        assertThat(late.known(ServiceRequested.class))
                .extracting(late::endedWaiting)
                .containsExactly(true, false);
        assertThat(CaseSummaries.of(late, List.of()).orElseThrow().openRequests())
                .hasSize(1);
    }

    @Test
    void whom_the_other_centre_gave_it_to_has_it_from_the_hand_over_until_that_is_retracted() {
        CaseEntries entries = CaseEntries.of(List.of(
                recorded(0, one.registered()[1]),
                recorded(1, new CaseAssigned(one.id(), "worker-of-patna", ASKED)),
                recorded(2, new TransferAccepted(one.id(), one.id(), "BR-PAT-01", "BR-GAY-01", REOPENED, List.of())),
                recorded(3, new CaseAssigned(one.id(), "worker-of-gaya", CLOSED)),
                recorded(
                        4,
                        new EntryVoided(
                                one.id(),
                                2,
                                "TransferAccepted",
                                CorrectionReason.DID_NOT_HAPPEN,
                                REOPENED,
                                List.of()))));

        assertThat(workers(new CaseAt(one.id(), entries, REOPENED, 3))).containsOnly("worker-of-gaya");
        assertThat(workers(new CaseAt(one.id(), entries, REOPENED.minusDays(1), 3)))
                .as("before the hand-over, though her assignment is dated earlier")
                .containsOnly("worker-of-patna");
        assertThat(workers(new CaseAt(one.id(), entries, REOPENED, 4))).containsOnly("worker-of-patna");
    }

    private static List<String> workers(CaseAt at) {
        return List.of(
                at.assignment().orElseThrow().worker(),
                String.valueOf(CaseSummaries.of(at, List.of()).orElseThrow().worker()));
    }

    private Event asked(LocalDate on) {
        return new Deeds(one).requested(UUID.randomUUID(), Service.FOOD, on);
    }

    private static RecordedEntry recorded(long sequence, Event event) {
        return RecordedEntry.of(sequence, (CaseEvent) event, sequence, LocalDate.of(2025, 7, 1), "case-worker-1");
    }
}
