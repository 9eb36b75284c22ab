package org.caseledger.query.caseregister;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the looks at a case, the one recorded last first.
 *
 * @param next cursor of the page that follows; absent on the last one
 * @param completeFrom of earlier days looks were dropped, as the ledger says ({@code AccessLogDropped}); absent where none were
 * @param missingIn months of which fewer looks are here than the ledger has sealed ({@code AccessLogSealed}), as {@code 2026-11}
 * @param position of the newest event of the case register
 * @param time when that was recorded
 */
record CaseAccessPage(
        List<LookOnCase> looks,
        @Nullable String next,
        @Nullable LocalDate completeFrom,
        List<String> missingIn,
        long position,
        Instant time) {}
