package org.caseledger.query.casehistory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * What had been recorded of a case by a moment, and by whom.
 *
 * @param centre that held it then
 * @param status it had then
 * @param knownAt as asked; absent for what is recorded by now
 * @param position of the newest event of the ledger that counts as known
 * @param time when that was recorded
 * @param entries in the order in which they were recorded
 */
record CaseKnowledge(
        UUID id,
        String number,
        String centre,
        Label status,
        @Nullable KnownAt knownAt,
        long position,
        Instant time,
        List<KnownEntry> entries) {}
