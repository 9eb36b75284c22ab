package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.LegalHoldReason;

/** What is kept of her must not be forgotten for now. */
public record PlaceLegalHold(
        @TargetAggregateIdentifier UUID caseId, LegalHoldReason reason, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
