package org.caseledger.command.api;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.FollowUpPlanned;

/**
 * The plan of follow-ups in force, as the reading side tells it.
 *
 * @param from day of the resolution that began it
 */
record Plan(LocalDate from, List<LocalDate> slots, LocalDate monitoringEndsOn) {
    static Plan of(FollowUpPlanned planned) {
        return new Plan(planned.occurredOn(), planned.slots(), planned.monitoringEndsOn());
    }
}
