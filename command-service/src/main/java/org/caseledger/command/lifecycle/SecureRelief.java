package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Relief;

/** Coordination secured relief. */
public record SecureRelief(@TargetAggregateIdentifier UUID caseId, Relief relief, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
