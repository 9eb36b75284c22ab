package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.RiskLevel;

/** How much danger she is in. */
public record AssessRisk(@TargetAggregateIdentifier UUID caseId, RiskLevel risk, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
