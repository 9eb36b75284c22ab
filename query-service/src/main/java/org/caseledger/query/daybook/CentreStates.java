package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.events.CentreState;
import org.jspecify.annotations.Nullable;

/** What each centre did on one day, as far as these books know. */
final class CentreStates {
    private final Map<String, CentreChanged> newest = new HashMap<>();

    /** Of changes of one day the one recorded last holds. */
    CentreStates(Books books, LocalDate day) {
        books.changes()
                .filter(change -> !change.on().isAfter(day))
                .forEach(change -> newest.merge(
                        change.centre(), change, (had, next) -> next.on().isBefore(had.on()) ? had : next));
    }

    CentreState of(String centre) {
        CentreChanged change = newest.get(centre);
        return change == null ? CentreState.RUNNING : change.state();
    }

    /** Centre that acts for this one, while it is suspended. */
    @Nullable
    String caretakerOf(String centre) {
        CentreChanged change = newest.get(centre);
        return change == null ? null : change.caretaker();
    }
}
