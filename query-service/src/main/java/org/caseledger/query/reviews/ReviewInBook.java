package org.caseledger.query.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.ReviewLevel;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;

/**
 * A review in the review book.
 *
 * @param from first day of the reviewed period
 * @param by pseudonymous id of the officer who recorded it
 * @param directions to centres that the caller sees, in the order they were issued
 */
record ReviewInBook(
        UUID reviewId,
        ReviewLevel level,
        @Nullable String district,
        LocalDate heldOn,
        LocalDate from,
        LocalDate to,
        @Nullable String by,
        List<DirectionOnList> directions) {
    static ReviewInBook of(ViewDocument<ReviewRecord> stored, Stream<DirectionOnList> directions) {
        ReviewRecord review = stored.value();
        return new ReviewInBook(
                UUID.fromString(stored.id()),
                review.level(),
                review.district(),
                review.held().on(),
                review.from(),
                review.to(),
                review.by(),
                directions.toList());
    }
}
