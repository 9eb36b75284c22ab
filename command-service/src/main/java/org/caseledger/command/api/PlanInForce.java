package org.caseledger.command.api;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.FollowUpPlanned;

/**
 * The plan of follow-ups in force, as the reading side tells it.
 *
 * @param from day of the resolution that began it
 */
record PlanInForce(LocalDate from, List<LocalDate> slots, LocalDate monitoringEndsOn) {
    static PlanInForce of(FollowUpPlanned planned) {
        return new PlanInForce(planned.occurredOn(), planned.slots(), planned.monitoringEndsOn());
    }
}
