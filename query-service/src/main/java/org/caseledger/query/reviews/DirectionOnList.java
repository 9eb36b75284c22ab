package org.caseledger.query.reviews;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.events.Direction;
import org.caseledger.events.ReviewLevel;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A direction as it stood at a moment.
 *
 * @param level who gave it
 * @param compliedOn absent where it was not done by then, as far as was known
 * @param state {@code open}, {@code overdue} or {@code complied}
 */
record DirectionOnList(
        UUID reviewId,
        UUID directionId,
        ReviewLevel level,
        String centre,
        String district,
        Direction direction,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate compliedOn,
        String state) {
    /** Empty for one that was not issued by then, as far as was known. */
    static Optional<DirectionOnList> of(UUID reviewId, ReviewRecord review, GivenDirection given, Moment moment) {
        return DirectionState.of(given, moment).map(state -> of(reviewId, review, given, state));
    }

    /** @param state in which it stands */
    static DirectionOnList of(UUID reviewId, ReviewRecord review, GivenDirection given, DirectionState state) {
        return new DirectionOnList(
                reviewId,
                given.directionId(),
                review.level(),
                given.centre(),
                CentreFilter.districtOf(given.centre()),
                given.direction(),
                given.issued().on(),
                given.dueOn(),
                compliedOn(given.complied(), state),
                KebabCase.of(state));
    }

    private static @Nullable LocalDate compliedOn(@Nullable Fact complied, DirectionState state) {
        return complied == null || state != DirectionState.COMPLIED ? null : complied.on();
    }
}
