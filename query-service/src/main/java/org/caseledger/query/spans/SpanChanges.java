package org.caseledger.query.spans;

import java.util.List;
import org.caseledger.query.counts.CountCell;

/**
 * What events of a case change in one register.
 *
 * @param spans that end or begin with them
 * @param cells of what that changes in its counts
 */
record SpanChanges(List<Span> spans, List<CountCell> cells) {}
