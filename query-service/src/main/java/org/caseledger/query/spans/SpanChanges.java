package org.caseledger.query.spans;

import java.util.List;
import java.util.Set;
import org.caseledger.query.counts.CountCell;

/**
 * What events of a case change in one register.
 *
 * @param spans that end or begin with them
 * @param cells of what that changes in its counts
 * @param rows as known after the last of them
 */
record SpanChanges(List<Span> spans, List<CountCell> cells, Set<DaysOfRow> rows) {}
