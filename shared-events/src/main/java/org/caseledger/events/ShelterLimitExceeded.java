package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stay went past the limit in force; stays true whatever is recorded later.
 *
 * @param limitDays the limit that was passed
 * @param occurredOn admission + limit + 1: the first day past it
 */
public record ShelterLimitExceeded(UUID caseId, UUID stayId, int limitDays, LocalDate occurredOn)
        implements CaseEvent {}
