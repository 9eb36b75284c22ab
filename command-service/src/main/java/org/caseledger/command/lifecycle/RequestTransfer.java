package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * The holding centre asks another one to take the case.
 *
 * @param consentBy may be left out where her consent to a transfer is recorded
 */
public record RequestTransfer(
        @TargetAggregateIdentifier UUID caseId,
        UUID transferId,
        String to,
        @Nullable ConsentBy consentBy,
        @Nullable LegalBasis legalBasis,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
