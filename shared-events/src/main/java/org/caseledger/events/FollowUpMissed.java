package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Nothing was recorded for a slot by the end of its grace; stays true whatever is recorded later.
 *
 * @param occurredOn due day + grace + 1, or the day its plan was recorded + grace + 1 where the slot was past by then
 */
public record FollowUpMissed(UUID caseId, LocalDate dueOn, LocalDate occurredOn) implements CaseEvent {}
