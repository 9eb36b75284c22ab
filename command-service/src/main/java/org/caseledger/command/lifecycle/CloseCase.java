package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ClosingReason;
import org.jspecify.annotations.Nullable;

/** The case ends. */
public record CloseCase(
        @TargetAggregateIdentifier UUID caseId,
        ClosingReason reason,
        @Nullable UUID keptCase,
        @Nullable Boolean suspicious,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
