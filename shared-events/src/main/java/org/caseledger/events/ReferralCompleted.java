package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The partner did what was asked. */
public record ReferralCompleted(UUID caseId, UUID referralId, ReportedBy reportedBy, LocalDate occurredOn)
        implements CaseEvent {}
