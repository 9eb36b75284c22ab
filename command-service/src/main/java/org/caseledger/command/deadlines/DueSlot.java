package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A planned follow-up nobody has answered.
 *
 * @param overdueOn the first day on which it is overdue
 */
record DueSlot(UUID caseId, LocalDate dueOn, LocalDate overdueOn) {}
