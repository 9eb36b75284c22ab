package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan in force.
 *
 * @param from day of the resolution that began it
 */
public record PlanOfCase(LocalDate from, List<LocalDate> slots, LocalDate monitoringEndsOn) {}
