package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The partner has not taken the referral. */
public record ReferralRejected(
        UUID caseId, UUID referralId, ReferralRejection reason, ReportedBy reportedBy, LocalDate occurredOn)
        implements CaseEvent {}
