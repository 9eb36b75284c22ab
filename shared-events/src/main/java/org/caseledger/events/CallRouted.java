package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The helpline passed a call to a centre.
 *
 * @param centre it was passed to; may be passed on to another one
 */
public record CallRouted(UUID callId, String centre, LocalDate occurredOn) implements ContactEvent {}
