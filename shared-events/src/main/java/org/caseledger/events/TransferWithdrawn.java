package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The holding centre no longer asks for the transfer. */
public record TransferWithdrawn(UUID caseId, UUID transferId, LocalDate occurredOn) implements CaseEvent {}
