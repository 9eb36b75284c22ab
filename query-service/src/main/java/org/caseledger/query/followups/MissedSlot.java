package org.caseledger.query.followups;

import java.time.LocalDate;
import org.caseledger.query.entries.Moment;

/**
 * The recorded fact that nothing was recorded for a slot by the end of its grace.
 *
 * @param on due day + grace + 1
 * @param position at which it was recorded
 */
record MissedSlot(LocalDate dueOn, LocalDate on, long position) {
    boolean isKnown(Moment moment) {
        return position <= moment.position() && !on.isAfter(moment.day());
    }
}
