package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.SafetyMeasure;

/** A safety plan is agreed with her. */
public record AgreeSafetyPlan(
        @TargetAggregateIdentifier UUID caseId, Set<SafetyMeasure> measures, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
