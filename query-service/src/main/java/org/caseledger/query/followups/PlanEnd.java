package org.caseledger.query.followups;

import java.time.LocalDate;

/**
 * What took a plan out of force: a reopening, a closing or a newer plan.
 *
 * @param on first day on which it is no longer in force
 * @param position at which that was recorded
 */
record PlanEnd(LocalDate on, long position) {
    boolean holds(Moment moment) {
        return position <= moment.position() && !on.isAfter(moment.day());
    }
}
