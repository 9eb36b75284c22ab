package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** Coordination secured relief. */
public record ReliefSecured(UUID caseId, Relief relief, LocalDate occurredOn) implements CaseEvent {}
