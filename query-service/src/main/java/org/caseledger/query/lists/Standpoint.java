package org.caseledger.query.lists;

import java.time.Instant;
import org.caseledger.query.processing.ReadYourWrites;
import org.springframework.http.ResponseEntity;

/**
 * What an answer is true for.
 *
 * @param position of the newest event it has; -1 for none
 * @param time when that event was recorded
 */
public record Standpoint(long position, Instant time) {
    /** Says in a header what it is true for. */
    public <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(position))
                .body(body);
    }
}
