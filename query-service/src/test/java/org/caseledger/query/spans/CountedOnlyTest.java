package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.events.Service;
import org.caseledger.query.counts.CountCell;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

/** Food was given on 1 June and recorded as event 10; event 20 voids that. */
class CountedOnlyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final int EPOCH_DAY = (int) DAY.toEpochDay();
    private static final OneCase CASE = new OneCase("BR-PAT-01", DAY, 1);
    private static final Deeds DEEDS = new Deeds(CASE);
    private static final CaseEntries ENTRIES = CaseEntries.of(List.of(
            recorded(0, CASE.registered()[1], 9),
            recorded(1, DEEDS.provided(Service.FOOD, null, DAY), 10),
            recorded(2, DEEDS.voided(1, "ServiceProvided", DAY), 20)));

    @Test
    void rows_that_are_counted_only_have_no_spans_and_no_count_of_cases() {
        SpanChanges changes = changes(RowKind.countedOnly("food", 7));

        assertThat(changes.spans()).isEmpty();
        assertThat(changes.cells())
                .containsExactly(
                        new CountCell(10, 7, "BR-PAT-01", EPOCH_DAY, 1),
                        new CountCell(20, 7, "BR-PAT-01", EPOCH_DAY, -1));
    }

    @Test
    void rows_that_are_listed_have_both() {
        SpanChanges changes = changes(new RowKind("food", 7));

        assertThat(changes.spans()).hasSize(1);
        assertThat(changes.cells()).extracting(CountCell::measure).containsExactly(7, 8, 7, 8);
    }

    private static SpanChanges changes(RowKind kind) {
        return SpansOfCase.changedAfter(
                Span.EARLIER, new GivenServices(kind), CASE.id().toString(), ENTRIES);
    }

    private static RecordedEntry recorded(long sequence, Event event, long position) {
        return RecordedEntry.of(sequence, (CaseEvent) event, position, DAY, "case-worker-1");
    }
}
