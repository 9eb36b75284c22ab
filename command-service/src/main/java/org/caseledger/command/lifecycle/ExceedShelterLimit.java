package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether a stay has gone past a limit; what time alone has made true.
 *
 * @param occurredOn first day past the limit
 */
public record ExceedShelterLimit(
        @TargetAggregateIdentifier UUID caseId, UUID stayId, int limitDays, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
