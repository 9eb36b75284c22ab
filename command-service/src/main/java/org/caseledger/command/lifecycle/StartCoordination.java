package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Partner;

/** The stakeholders are brought together. */
public record StartCoordination(
        @TargetAggregateIdentifier UUID caseId, Set<Partner> partners, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
