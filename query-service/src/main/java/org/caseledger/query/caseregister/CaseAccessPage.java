package org.caseledger.query.caseregister;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the looks at a case, the one recorded last first.
 *
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event of the case register
 * @param time when that was recorded
 */
record CaseAccessPage(List<LookOnCase> looks, @Nullable String next, long position, Instant time) {}
