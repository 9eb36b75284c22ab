package org.caseledger.query.reviews;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.ReviewLevel;
import org.caseledger.query.listing.Fact;
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
        List<DirectionOnList> directions,
        @JsonIgnore Fact held) {
    static final Comparator<ReviewInBook> NEWEST_FIRST = Comparator.comparing(ReviewInBook::held, Fact.NEWEST_FIRST);

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
                directions.toList(),
                review.held());
    }
}
