package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The holding centre no longer asks for the transfer. */
public record WithdrawTransfer(@TargetAggregateIdentifier UUID caseId, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
