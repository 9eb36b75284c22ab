package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** She asked for a service that is still to be given. */
public record ServiceRequested(UUID caseId, UUID requestId, Service service, LocalDate occurredOn)
        implements CaseEvent {}
