package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work of a district or the State was reviewed.
 *
 * @param district code, for a review of one district
 * @param from first day of the reviewed period
 * @param to its last day
 */
public record ReviewHeld(
        UUID reviewId, ReviewLevel level, @Nullable String district, LocalDate from, LocalDate to, LocalDate occurredOn)
        implements ReviewEvent {}
