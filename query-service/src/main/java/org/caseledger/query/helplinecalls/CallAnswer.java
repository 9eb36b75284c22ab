package org.caseledger.query.helplinecalls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * One call.
 *
 * @param position of the newest event the log of calls has
 * @param time when that was recorded
 */
record CallAnswer(@JsonUnwrapped CallInLog call, long position, Instant time) {}
