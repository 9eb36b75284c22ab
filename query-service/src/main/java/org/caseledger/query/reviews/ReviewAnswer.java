package org.caseledger.query.reviews;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * One review.
 *
 * @param position of the newest event the review book has
 * @param time when that was recorded
 */
record ReviewAnswer(@JsonUnwrapped ReviewInBook review, long position, Instant time) {}
