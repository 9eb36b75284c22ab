package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Coordination ends. */
public record EndCoordination(@TargetAggregateIdentifier UUID caseId, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
