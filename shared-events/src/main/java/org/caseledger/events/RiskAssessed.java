package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** How much danger she is in was judged. */
public record RiskAssessed(UUID caseId, RiskLevel risk, LocalDate occurredOn) implements CaseEvent {}
