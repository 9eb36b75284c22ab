package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ReportedBy;

/** The partner takes the referral. */
public record AcceptReferral(
        @TargetAggregateIdentifier UUID caseId,
        UUID referralId,
        ReportedBy reportedBy,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
