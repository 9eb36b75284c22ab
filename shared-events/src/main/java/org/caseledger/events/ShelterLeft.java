package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** She left the shelter. */
public record ShelterLeft(UUID caseId, UUID stayId, ShelterExit exit, LocalDate occurredOn) implements CaseEvent {}
