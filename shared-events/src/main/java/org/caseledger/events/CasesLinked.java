package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** This case belongs together with another one. */
public record CasesLinked(UUID caseId, UUID otherCase, CaseLink link, LocalDate occurredOn) implements CaseEvent {}
