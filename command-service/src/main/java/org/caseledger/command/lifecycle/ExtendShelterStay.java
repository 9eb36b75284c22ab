package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * She may stay longer.
 *
 * @param limitDays new limit in days from the admission
 */
public record ExtendShelterStay(
        @TargetAggregateIdentifier UUID caseId, int limitDays, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
