package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan in force.
 *
 * @param from day of the resolution that began it
 */
record MonitoringPlan(LocalDate from, List<LocalDate> slots, LocalDate monitoringEndsOn) {}
