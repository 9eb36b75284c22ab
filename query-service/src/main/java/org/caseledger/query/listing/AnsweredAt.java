package org.caseledger.query.listing;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.request.WeakTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What an answer is true for.
 *
 * @param position of the newest event it has; -1 for none
 * @param time when that event was recorded
 */
public record AnsweredAt(long position, Instant time) {
    /** As a report says what was known: as it was asked for, or when the newest event was recorded. */
    public String knownAt(@Nullable KnownAt asked) {
        return asked == null ? time.toString() : asked.text();
    }

    /** Says in a header what it is true for. */
    public <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(position))
                .body(body);
    }

    /**
     * The same with a tag: who asks the same at the same moments gets the same answer.
     *
     * @param moments all that the answer is of
     */
    public <T> ResponseEntity<T> tagged(T body, AccessScope scope, Moment... moments) {
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(position))
                .eTag(WeakTag.of(Stream.concat(
                                Arrays.stream(moments).map(moment -> moment.position() + "." + moment.day()),
                                Stream.of(scope.fingerprint()))
                        .collect(Collectors.joining("."))))
                .body(body);
    }
}
