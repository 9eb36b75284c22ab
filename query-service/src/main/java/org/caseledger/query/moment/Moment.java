package org.caseledger.query.moment;

import java.time.LocalDate;

/**
 * The two clocks of a question: how things stood on a day, as known at a position of the log.
 *
 * @param position of the last event that counts as known
 */
public record Moment(LocalDate day, long position) {}
