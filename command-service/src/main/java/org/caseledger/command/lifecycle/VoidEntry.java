package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.CorrectionReason;

/**
 * An earlier entry is retracted.
 *
 * @param entry sequence of the entry in its case
 */
public record VoidEntry(
        @TargetAggregateIdentifier UUID caseId,
        long entry,
        CorrectionReason reason,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
