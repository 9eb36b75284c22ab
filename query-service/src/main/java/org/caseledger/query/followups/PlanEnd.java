package org.caseledger.query.followups;

import java.time.LocalDate;
import org.caseledger.query.entries.Moment;

/**
 * A reopening or a closing: takes the plans of all resolutions before it out of force.
 *
 * @param sequence of the entry in the case
 * @param on first day on which they are no longer in force
 */
record PlanEnd(long sequence, LocalDate on, Known known) implements Known.Saying<PlanEnd> {
    @Override
    public PlanEnd with(Known other) {
        return new PlanEnd(sequence, on, other);
    }

    PlanEnd redated(LocalDate other) {
        return new PlanEnd(sequence, other, known);
    }

    boolean ends(Plan plan, Moment moment) {
        return sequence > plan.resolution() && known.at(moment.position()) && !on.isAfter(moment.day());
    }
}
