package org.caseledger.query.publications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * One publication beside two recounts.
 *
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record PublicationAnswer(@JsonUnwrapped ComparedPublication publication, long position, Instant time) {}
