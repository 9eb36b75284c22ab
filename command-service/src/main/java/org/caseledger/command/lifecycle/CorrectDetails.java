package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.CorrectionReason;

/**
 * One detail of an earlier entry is put right.
 *
 * @param entry sequence of the entry in its case
 * @param value a day or a code, as JSON spells it
 */
public record CorrectDetails(
        @TargetAggregateIdentifier UUID caseId,
        long entry,
        String field,
        String value,
        CorrectionReason reason,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
