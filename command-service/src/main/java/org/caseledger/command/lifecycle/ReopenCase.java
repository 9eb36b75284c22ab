package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ReopeningReason;

/** The case comes back. */
public record ReopenCase(
        @TargetAggregateIdentifier UUID caseId, ReopeningReason reason, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
