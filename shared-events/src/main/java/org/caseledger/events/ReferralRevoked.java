package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The centre has taken the referral back. */
public record ReferralRevoked(UUID caseId, UUID referralId, ReportedBy reportedBy, LocalDate occurredOn)
        implements CaseEvent {}
