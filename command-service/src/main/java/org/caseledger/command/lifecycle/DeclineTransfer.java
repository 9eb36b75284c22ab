package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.TransferRefusal;

/** The centre that was asked does not take the case. */
public record DeclineTransfer(
        @TargetAggregateIdentifier UUID caseId, TransferRefusal reason, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
