package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.CaseEvent;

/**
 * A register as pure functions of the entries of one case. Promised to those who compute spans: rows differ between two days in a row only
 * if the second is a turning day; this is a contract with a test.
 */
public interface RegisterDefinition {
    /** Stored in each span, so never renamed. */
    String kind();

    /** Number of its count in cells, so never used twice; 1 to 127. */
    int measure();

    /** Types of events that its rows depend on; what puts one right counts without being named. */
    Set<Class<? extends CaseEvent>> reads();

    /**
     * Rows of a day.
     *
     * @param sequence of the case up to which its events count as known
     */
    Stream<RegisterRow> rows(CaseEntries entries, LocalDate day, long sequence);

    /** Every day on which its rows may be others than on the day before, as known at this sequence; more do no harm. */
    Stream<LocalDate> turningDays(CaseEntries entries, long sequence);
}
