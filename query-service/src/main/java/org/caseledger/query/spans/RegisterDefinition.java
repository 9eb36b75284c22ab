package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseAt;

/**
 * A register as pure functions of the entries of one case. Promised to those who compute spans: rows differ between two days in a row only
 * if the second is a turning day; this is a contract with a test.
 *
 * @param <L> what its list shows as one line
 */
public interface RegisterDefinition<L> {
    List<RowKind> kinds();

    /** Another one after each change of what the rows are: spans and cells are then made anew. */
    default int version() {
        return 1;
    }

    /** In which its list is. */
    default RowOrder order() {
        return RowOrder.OLDEST_FIRST;
    }

    /** Whether all rows of a case are of the centre that holds it on the day: only then are cases of several centres the sum of theirs. */
    boolean isOfHolder();

    /** Whether every row is so from its due day on, for ever; its days are then found without asking day by day. */
    default boolean rowsStay() {
        return kinds().stream().allMatch(RowKind::stays);
    }

    /** Types of events that its rows depend on; what puts one right counts without being named. */
    Set<Class<? extends CaseEvent>> reads();

    /**
     * Types of events that may change rows of days before the one on which they happened; what puts an entry right may without being named.
     * With each of the others these days are not asked about again: a contract with a test.
     */
    default Set<Class<? extends CaseEvent>> changesEarlierDays() {
        return reads();
    }

    Stream<L> lines(CaseAt of);

    /** Rows that a line is, none before its due day; those of one kind on one day are of different lines. */
    Stream<RegisterRow> rows(L line);

    /**
     * Every day on which its rows may be others than on the day before; more do no harm.
     *
     * @param known of no day: whatever is known counts
     */
    Stream<LocalDate> turningDays(CaseAt known);
}
