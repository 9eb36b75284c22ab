package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A centre took a call up as a case of its own.
 *
 * @param centre that took it up, also where it was routed elsewhere
 */
public record CallTakenUp(UUID callId, String centre, UUID caseId, LocalDate occurredOn) implements ContactEvent {}
