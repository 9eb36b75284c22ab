package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A review told a centre to do something by a day.
 *
 * @param dueOn last day on which it is done in time; may lie ahead
 */
public record DirectionIssued(
        UUID reviewId, UUID directionId, String centre, Direction direction, LocalDate dueOn, LocalDate occurredOn)
        implements ReviewEvent {}
