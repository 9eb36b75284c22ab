package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The holding centre asks another one to take the case; in force only once that one accepts.
 *
 * @param from centre that holds the case
 * @param to centre that is asked
 * @param answerDueOn last day on which the answer is in time
 * @param policy version of the norms it was taken from
 */
public record TransferRequested(
        UUID caseId,
        UUID transferId,
        String from,
        String to,
        @Nullable ConsentBy consentBy,
        @Nullable LegalBasis legalBasis,
        LocalDate answerDueOn,
        String policy,
        LocalDate occurredOn)
        implements CaseEvent {}
