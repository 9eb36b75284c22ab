package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;

/** She, or a guardian for her, was asked and answered. */
public record RecordConsent(
        @TargetAggregateIdentifier UUID caseId,
        ConsentPurpose purpose,
        boolean given,
        ConsentBy consentBy,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
