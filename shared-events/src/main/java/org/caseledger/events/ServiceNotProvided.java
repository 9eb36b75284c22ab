package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** A service was not given, and why. */
public record ServiceNotProvided(UUID caseId, Service service, NotProvidedReason reason, LocalDate occurredOn)
        implements CaseEvent {}
