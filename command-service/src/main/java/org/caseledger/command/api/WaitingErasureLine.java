package org.caseledger.command.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one person has approved.
 *
 * @param cases all of hers, as that person has named them
 * @param approvedOn day on which it was approved
 * @param approvedByCaller whether that was the caller, so that it takes somebody else
 */
record WaitingErasureLine(List<UUID> cases, LocalDate approvedOn, boolean approvedByCaller) {}
