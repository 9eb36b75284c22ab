package org.caseledger.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What changed last.
 *
 * @param on today
 * @param changes the newest first
 * @param position of the newest event of the ledger that is counted
 * @param time when that was recorded
 */
record LatestChanges(LocalDate on, List<LatestChange> changes, long position, Instant time) {}
