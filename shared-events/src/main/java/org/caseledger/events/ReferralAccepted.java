package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The partner has taken the referral. */
public record ReferralAccepted(UUID caseId, UUID referralId, ReportedBy reportedBy, LocalDate occurredOn)
        implements CaseEvent {}
