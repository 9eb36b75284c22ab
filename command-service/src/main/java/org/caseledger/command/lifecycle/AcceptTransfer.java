package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The centre that was asked takes the case. */
public record AcceptTransfer(@TargetAggregateIdentifier UUID caseId, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
