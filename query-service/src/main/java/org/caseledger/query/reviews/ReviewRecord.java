package org.caseledger.query.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.query.listing.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A review with its directions; the content of one document of the view. It keeps when each thing was recorded, so that it answers for
 * every day as known at every moment.
 *
 * @param from first day of the reviewed period
 * @param by pseudonymous id of the officer who recorded it
 * @param directions in the order they were issued
 */
record ReviewRecord(
        ReviewLevel level,
        @Nullable String district,
        LocalDate from,
        LocalDate to,
        Fact held,
        @Nullable String by,
        List<GivenDirection> directions) {

    ReviewRecord {
        directions = List.copyOf(directions);
    }

    static ReviewRecord held(ReviewHeld e, long position, @Nullable String by) {
        return new ReviewRecord(
                e.level(), e.district(), e.from(), e.to(), new Fact(e.occurredOn(), position), by, List.of());
    }

    ReviewRecord issued(DirectionIssued e, long position) {
        return with(Stream.concat(directions.stream(), Stream.of(GivenDirection.of(e, position)))
                .toList());
    }

    ReviewRecord complied(UUID directionId, Fact fact) {
        return with(directions.stream()
                .map(given -> given.directionId().equals(directionId) ? given.compliedBy(fact) : given)
                .toList());
    }

    private ReviewRecord with(List<GivenDirection> given) {
        return new ReviewRecord(level, district, from, to, held, by, given);
    }
}
