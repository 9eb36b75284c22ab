package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** A centre did what a review told it to. */
public record DirectionComplied(UUID reviewId, UUID directionId, String centre, LocalDate occurredOn)
        implements ReviewEvent {}
