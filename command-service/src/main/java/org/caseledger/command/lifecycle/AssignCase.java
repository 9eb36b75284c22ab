package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A member of staff takes the case in hand. */
public record AssignCase(@TargetAggregateIdentifier UUID caseId, String worker, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
