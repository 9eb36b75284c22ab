package org.caseledger.query.reviews;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * One direction as it stands today.
 *
 * @param position of the newest event the review book has
 * @param time when that was recorded
 */
record DirectionAnswer(@JsonUnwrapped DirectionOnList direction, long position, Instant time) {}
