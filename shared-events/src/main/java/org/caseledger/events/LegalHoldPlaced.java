package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** Nothing of her is forgotten while this hold stands. An approval of her erasure that was given before counts no more. */
public record LegalHoldPlaced(UUID caseId, LegalHoldReason reason, LocalDate occurredOn) implements CaseEvent {}
