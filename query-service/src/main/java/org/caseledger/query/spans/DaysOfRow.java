package org.caseledger.query.spans;

/**
 * A row and the days on which it is so, as known at one moment.
 *
 * @param until last such day, an epoch day; {@link Span#OPEN_DAY} where it has none
 */
record DaysOfRow(RegisterRow row, int from, int until) {}
