package org.caseledger.query.followups;

import java.time.LocalDate;

/**
 * A follow-up that names the slot it answers.
 *
 * @param on the day it happened
 * @param position at which it was recorded
 */
record Answer(LocalDate slot, LocalDate on, long position) {}
