package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.LegalStep;
import org.jspecify.annotations.Nullable;

/** A legal step was taken. */
public record RecordLegalStep(
        @TargetAggregateIdentifier UUID caseId,
        LegalStep step,
        @Nullable LocalDate dueOn,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
