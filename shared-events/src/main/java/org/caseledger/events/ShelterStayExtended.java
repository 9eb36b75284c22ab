package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The limit of a stay was extended.
 *
 * @param limitDays new limit in days from the admission
 * @param policy version of the norms that say who may extend so far
 */
public record ShelterStayExtended(UUID caseId, UUID stayId, int limitDays, String policy, LocalDate occurredOn)
        implements CaseEvent {}
