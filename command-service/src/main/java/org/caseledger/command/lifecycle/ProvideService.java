package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Service;

/** A service was given. */
public record ProvideService(
        @TargetAggregateIdentifier UUID caseId, Service service, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
