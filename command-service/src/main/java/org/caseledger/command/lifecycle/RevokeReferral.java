package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ReportedBy;

/** The centre takes the referral back. */
public record RevokeReferral(
        @TargetAggregateIdentifier UUID caseId,
        UUID referralId,
        ReportedBy reportedBy,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
