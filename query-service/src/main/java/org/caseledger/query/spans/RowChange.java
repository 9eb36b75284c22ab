package org.caseledger.query.spans;

import java.util.Map;

/**
 * What an event changed in the rows at a centre on a day.
 *
 * @param position of the event
 * @param byKind without those that it left as they were
 */
public record RowChange(long position, String centre, Map<RowKind, Integer> byKind) {}
