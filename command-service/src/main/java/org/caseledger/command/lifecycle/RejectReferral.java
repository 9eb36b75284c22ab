package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReportedBy;

/** The partner does not take the referral. */
public record RejectReferral(
        @TargetAggregateIdentifier UUID caseId,
        UUID referralId,
        ReferralRejection reason,
        ReportedBy reportedBy,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
