package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreState;
import org.caseledger.events.CentreSuspended;
import org.jspecify.annotations.Nullable;

/**
 * A centre stops, works again, or ends.
 *
 * @param caretaker centre that acts for a suspended one
 * @param on first day of the new state
 */
record CentreChanged(
        String centre, CentreState state, @Nullable String caretaker, LocalDate on) {

    /** Empty for what leaves a centre as it is. */
    static Optional<CentreChanged> of(CentreEvent event) {
        if (event instanceof CentreSuspended e) {
            return Optional.of(new CentreChanged(e.centre(), CentreState.SUSPENDED, e.caretaker(), e.occurredOn()));
        }
        if (event instanceof CentreReopened e) {
            return Optional.of(new CentreChanged(e.centre(), CentreState.RUNNING, null, e.occurredOn()));
        }
        return event instanceof CentreClosed e
                ? Optional.of(new CentreChanged(e.centre(), CentreState.CLOSED, null, e.occurredOn()))
                : Optional.empty();
    }
}
