package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of staff has the case in hand.
 *
 * @param worker pseudonymous staff id
 */
public record CaseAssigned(UUID caseId, String worker, LocalDate occurredOn) implements CaseEvent {}
